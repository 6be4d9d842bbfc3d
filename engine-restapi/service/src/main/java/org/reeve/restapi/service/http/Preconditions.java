package org.reeve.restapi.service.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Lets clients change an object only while it is still what they have read: who was quicker is not overwritten unseen. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 300)
public class Preconditions implements ContainerRequestFilter {

    private static final Set<String> CHANGING = Set.of("PUT", "DELETE", "POST");

    @Inject
    private Conditions conditions;

    @Override
    public void filter(ContainerRequestContext request) {
        String names = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (names != null && CHANGING.contains(request.getMethod())) conditions.ifMatch(names);
    }
}
