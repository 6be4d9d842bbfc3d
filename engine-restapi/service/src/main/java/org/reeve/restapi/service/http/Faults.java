package org.reeve.restapi.service.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.reeve.restapi.types.Fault;

/** Builds refusals in the encoding that was asked for; clients cannot read any other. */
final class Faults {

    private Faults() {}

    static Response response(ContainerRequestContext request, int status, String reason, String detail) {
        return response(request.getAcceptableMediaTypes(), status, Fault.of(reason, detail));
    }

    static Response response(List<MediaType> accepted, int status, Object body) {
        return Response.status(status).type(readable(accepted)).entity(body).build();
    }

    private static MediaType readable(List<MediaType> accepted) {
        for (MediaType type : accepted) {
            if (type.isCompatible(MediaType.APPLICATION_XML_TYPE)) return MediaType.APPLICATION_XML_TYPE;
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) return MediaType.APPLICATION_JSON_TYPE;
        }
        return MediaType.APPLICATION_XML_TYPE;
    }
}
