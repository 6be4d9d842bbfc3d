package org.reeve.restapi.service.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Wording;
import org.reeve.restapi.codec.BadBody;
import org.reeve.restapi.service.exchange.BadRequest;
import org.reeve.restapi.service.web.StatusWords;
import org.reeve.restapi.services.NotImplemented;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Fault;
import org.reeve.restapi.types.Link;
import org.reeve.restapi.types.UsageMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into a status and a fault; what nobody foresaw is logged and told without its insides. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(FaultMapper.class);

    @Inject
    private Wording wording;

    @Inject
    private Root root;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @Context
    private ResourceInfo resource;

    @Override
    public Response toResponse(Throwable thrown) {
        return switch (thrown) {
            case Refused refused -> refused(refused);
            case BadBody body -> unreadable(body);
            case BadRequest request -> fault(400, request.reason(), "[" + request.getMessage() + "]");
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

    private Response unreadable(BadBody body) {
        return switch (body.kind()) {
            case VALUE -> fault(400, "Invalid value", "[" + body.getMessage() + "]");
            case SIZE -> fault(413, StatusWords.reason(413), "[" + body.getMessage() + "]");
            case SYNTAX -> answer(400, usage("Request syntactically incorrect: " + body.getMessage()));
        };
    }

    private UsageMessage usage(String message) {
        String path = uri.getRequestUri().getRawPath();
        var method = resource.getResourceMethod();
        return UsageMessage.of(message, Link.to(path, method == null ? "self" : method.getName()));
    }

    private Response web(WebApplicationException thrown) {
        // Bodies are read by the framework, which wraps what our readers say.
        if (thrown.getCause() instanceof BadBody body) return unreadable(body);
        int status = thrown.getResponse().getStatus();
        if (status < 400) return thrown.getResponse();
        Response answer = fault(status, StatusWords.reason(status), StatusWords.detail(status));
        if (status != 405) return answer;
        return Response.fromResponse(answer)
                .header("Allow", String.join(", ", root.route(uri).methods()))
                .build();
    }

    private Response unforeseen(Throwable thrown) {
        if (thrown instanceof IOException) LOG.debug("a client went away", thrown);
        else LOG.error("a request failed", thrown);
        return fault(500, StatusWords.reason(500), StatusWords.detail(500));
    }

    private Response fault(int status, String reason, String detail) {
        Fault fault = Fault.of(reason, detail);
        if (!isAction()) return answer(status, fault);
        var action = new Action();
        action.setFault(fault);
        action.setStatus("failed");
        return answer(status, action);
    }

    private Response answer(int status, Object body) {
        return Faults.response(headers.getHeaderString(HttpHeaders.ACCEPT), status, body);
    }

    /** Actions answer actions, also when they fail. */
    private boolean isAction() {
        var method = resource.getResourceMethod();
        return method != null && Arrays.asList(method.getParameterTypes()).contains(Action.class);
    }
}
