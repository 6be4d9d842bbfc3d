package org.reeve.restapi.service.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.reeve.restapi.service.web.StatusWords;

/** Says what an address takes. The framework would name methods that are declared but not offered here. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 200)
public class Options implements ContainerRequestFilter {

    @Inject
    private Root root;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals("OPTIONS")) return;
        Set<String> methods = root.route(request.getUriInfo()).methods();
        request.abortWith(
                methods.isEmpty()
                        ? Faults.response(request, 404, StatusWords.reason(404), StatusWords.detail(404))
                        : Response.ok()
                                .header("Allow", String.join(", ", methods))
                                .build());
    }
}
