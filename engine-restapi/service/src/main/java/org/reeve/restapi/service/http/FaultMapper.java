package org.reeve.restapi.service.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Wording;
import org.reeve.restapi.codec.BadBody;
import org.reeve.restapi.service.exchange.BadRequest;
import org.reeve.restapi.services.NotImplemented;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into a status and a fault; what nobody foresaw is logged and told without its insides. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(FaultMapper.class);

    @Inject
    private Wording wording;

    @Context
    private HttpHeaders headers;

    @Context
    private ResourceInfo resource;

    @Override
    public Response toResponse(Throwable thrown) {
        return switch (thrown) {
            case Refused refused -> refused(refused);
            case BadBody body -> fault(400, "Invalid request body", body.getMessage());
            case BadRequest request -> fault(400, "Invalid request", request.getMessage());
            case NotImplemented missing -> fault(501, "Not implemented", "This engine does not offer this.");
            case WebApplicationException web -> web(web);
            default -> unforeseen(thrown);
        };
    }

    private Response refused(Refused refused) {
        int status =
                switch (refused.kind()) {
                    case INVALID -> 400;
                    case FORBIDDEN -> 403;
                    case NOT_FOUND -> 404;
                    case CONFLICT -> 409;
                };
        String texts = refused.messages().stream().map(wording::of).collect(Collectors.joining(", ", "[", "]"));
        return fault(status, "Operation Failed", texts);
    }

    private Response web(WebApplicationException thrown) {
        // Bodies are read by the framework, which wraps what our readers say.
        if (thrown.getCause() instanceof BadBody body) return fault(400, "Invalid request body", body.getMessage());
        int status = thrown.getResponse().getStatus();
        if (status < 400) return thrown.getResponse();
        Response answer = fault(status, Response.Status.fromStatusCode(status).getReasonPhrase(), detail(status));
        var builder = Response.fromResponse(answer);
        Object allow = thrown.getResponse().getHeaders().getFirst("Allow");
        return allow == null ? builder.build() : builder.header("Allow", allow).build();
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 406 -> "Answers are application/xml or application/json.";
            case 415 -> "Bodies are application/xml or application/json.";
            default -> "The request could not be served.";
        };
    }

    private Response unforeseen(Throwable thrown) {
        LOG.error("a request failed", thrown);
        return fault(500, "Internal error", "The engine failed to serve this request; its log says why.");
    }

    private Response fault(int status, String reason, String detail) {
        Fault fault = Fault.of(reason, detail);
        if (!isAction()) return Faults.response(headers.getAcceptableMediaTypes(), status, fault);
        var action = new Action();
        action.setFault(fault);
        action.setStatus("failed");
        return Faults.response(headers.getAcceptableMediaTypes(), status, action);
    }

    /** Actions answer actions, also when they fail. */
    private boolean isAction() {
        var method = resource.getResourceMethod();
        return method != null && Arrays.asList(method.getParameterTypes()).contains(Action.class);
    }
}
