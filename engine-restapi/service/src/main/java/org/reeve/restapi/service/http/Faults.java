package org.reeve.restapi.service.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.reeve.restapi.service.web.Accepted;
import org.reeve.restapi.types.Fault;

/** Builds refusals in the encoding that was asked for; clients cannot read any other. */
final class Faults {

    private Faults() {}

    static Response response(ContainerRequestContext request, int status, String reason, String detail) {
        return response(request, status, Fault.of(reason, detail));
    }

    static Response response(ContainerRequestContext request, int status, Object body) {
        return response(request.getHeaderString(HttpHeaders.ACCEPT), status, body);
    }

    /** @param accept the header of the request, once the query had its say */
    static Response response(String accept, int status, Object body) {
        return Response.status(status)
                .type(Accepted.of(accept).ofFaults())
                .entity(body)
                .build();
    }
}
