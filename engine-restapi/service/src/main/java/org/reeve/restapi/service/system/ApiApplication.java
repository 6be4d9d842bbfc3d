package org.reeve.restapi.service.system;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.reeve.restapi.codec.ApiBodies;
import org.reeve.restapi.service.document.Schemas;
import org.reeve.restapi.service.http.ApiVersion;
import org.reeve.restapi.service.http.AuthenticationFilter;
import org.reeve.restapi.service.http.Correlation;
import org.reeve.restapi.service.http.FaultMapper;
import org.reeve.restapi.service.http.LinkHeader;
import org.reeve.restapi.service.http.NotImplementedFilter;
import org.reeve.restapi.service.http.Options;
import org.reeve.restapi.service.http.Preconditions;
import org.reeve.restapi.service.http.Repeats;
import org.reeve.restapi.service.http.Watching;

/** The REST API: one root resource, everything else is reached from there. */
@ApplicationPath("/api")
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                SystemResource.class,
                ApiBodies.class,
                ApiVersion.class,
                AuthenticationFilter.class,
                Correlation.class,
                FaultMapper.class,
                LinkHeader.class,
                NotImplementedFilter.class,
                Options.class,
                Preconditions.class,
                Repeats.class,
                Schemas.class,
                Watching.class);
    }
}
