package org.reeve.restapi.service.system;

import jakarta.enterprise.context.ApplicationScoped;
import org.reeve.restapi.service.http.Root;

/** Tells filters which resource is the root. */
@ApplicationScoped
public class TopOfTheApi implements Root {

    @Override
    public Class<?> type() {
        return SystemResource.class;
    }
}
