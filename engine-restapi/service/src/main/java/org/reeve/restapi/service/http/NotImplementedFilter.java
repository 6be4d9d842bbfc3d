package org.reeve.restapi.service.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.reeve.restapi.service.exchange.Surface;

/** Says "not implemented" before the body is read: a body for it may well hold what we cannot read. */
@Provider
public class NotImplementedFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo info;

    @Override
    public void filter(ContainerRequestContext request) {
        if (info.getResourceMethod() == null || Surface.implemented(info.getResourceClass(), info.getResourceMethod()))
            return;
        request.abortWith(Faults.response(
                request, 501, "Not implemented", "This engine does not offer " + request.getMethod() + " here."));
    }
}
