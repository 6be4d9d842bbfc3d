package org.reeve.restapi.service.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Settles encoding and version of a request before it is matched, the way clients have come to expect. */
@Provider
@PreMatching
@Priority(200)
public final class Negotiation implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String wanted = request.getUriInfo().getQueryParameters().getFirst("accept");
        // Links and browsers cannot set headers, so the query may say it.
        if (wanted != null && wanted.matches("[\\w.+*/-]+"))
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, wanted);
        if (request.getHeaderString(HttpHeaders.ACCEPT) == null) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_XML);
        }
        if (request.getMediaType() == null) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_XML);
        }
        version(request);
    }

    private static void version(ContainerRequestContext request) {
        String header = request.getHeaderString("Version");
        if (header != null && !header.strip().equals("4")) {
            request.abortWith(Response.status(Response.Status.BAD_REQUEST).build());
            return;
        }
        URI base = request.getUriInfo().getBaseUri();
        String path = request.getUriInfo().getPath(false).replaceFirst("^/", "");
        if (!path.equals("v4") && !path.startsWith("v4/")) return;
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        String rest = path.substring(2).replaceFirst("^/", "");
        request.setRequestUri(base, URI.create(base + rest + (query == null ? "" : "?" + query)));
    }
}
