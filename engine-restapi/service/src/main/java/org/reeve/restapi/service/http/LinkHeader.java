package org.reeve.restapi.service.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;
import org.reeve.restapi.types.Resource;

/** Repeats an object's links in a header for those who ask for headers only. */
@Provider
public final class LinkHeader implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getMethod().equals("HEAD")) return;
        if (!(response.getEntity() instanceof Resource resource) || resource.getLinks() == null) return;
        String links = resource.getLinks().stream()
                .map(link -> "<" + link.getHref() + ">; rel=" + link.getRel())
                .collect(Collectors.joining(","));
        response.getHeaders().putSingle("Link", links);
    }
}
