package org.reeve.restapi.service.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;

/** Gives every request the id under which events, jobs and logs can be found again: the sender's, or a new one. */
@Provider
@PreMatching
@Priority(100)
public final class Correlation implements ContainerRequestFilter, ContainerResponseFilter {

    static final String HEADER = "Correlation-Id";
    private static final String PROPERTY = "reeve.correlation";
    private static final int LONGEST = 36;

    @Override
    public void filter(ContainerRequestContext request) {
        String query = request.getUriInfo().getQueryParameters().getFirst("correlation_id");
        String sent = Optional.ofNullable(query).orElseGet(() -> request.getHeaderString(HEADER));
        request.setProperty(
                PROPERTY, clean(sent).orElseGet(() -> UUID.randomUUID().toString()));
    }

    /** Goes into headers, logs and the database, so it may hold only letters that are harmless everywhere. */
    private static Optional<String> clean(String sent) {
        if (sent == null) return Optional.empty();
        String safe = sent.replaceAll("[^0-9A-Za-z_-]", "");
        return Optional.of(safe.substring(0, Math.min(LONGEST, safe.length()))).filter(id -> !id.isEmpty());
    }

    static String of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof String id ? id : "";
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!of(request).isEmpty()) response.getHeaders().putSingle(HEADER, of(request));
    }
}
