package org.reeve.restapi.service.change;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Changes;
import org.reeve.backend.api.Refused;
import org.reeve.restapi.service.change.Telling.Rhythm;
import org.reeve.restapi.service.exchange.BadRequest;
import org.reeve.restapi.service.http.Authentication;
import org.reeve.restapi.service.http.AuthenticationFilter;
import org.reeve.restapi.service.web.Answer;

/** Tells browsers and programs what changed, as it changes: server-sent events that can be taken up where they broke off. */
@WebServlet(urlPatterns = "/api/events/stream", name = "changes", asyncSupported = true)
public class ChangeStreamServlet extends HttpServlet {

    private static final String SENT_BY_BROWSERS = "Sec-Fetch-Mode";

    @Inject
    private transient Authentication authentication;

    @Inject
    private transient Changes changes;

    public ChangeStreamServlet() {}

    public ChangeStreamServlet(Authentication authentication, Changes changes) {
        this.authentication = authentication;
        this.changes = changes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Signed signed = Signed.byRequest(
                authentication,
                Optional.ofNullable(request.getHeader("Authorization")),
                AuthenticationFilter.session(request),
                request.getRemoteAddr());
        Optional<Caller> caller = signed.caller();
        if (caller.isEmpty()) {
            // A browser that is challenged asks its user for a password behind the portal's back.
            if (request.getHeader(SENT_BY_BROWSERS) == null)
                response.setHeader("WWW-Authenticate", "Basic realm=\"RESTAPI\"");
            Answer.fault(request, response, HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            tell(request, response, opened(request, caller.get()), signed.still(caller.get()));
        } catch (BadRequest e) {
            Answer.text(response, HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
        } catch (Refused e) {
            response.setHeader("Retry-After", "60");
            Answer.text(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "There are too many streams.");
        }
    }

    private Changes.Stream opened(HttpServletRequest request, Caller caller) {
        Function<String, Optional<String>> parameter = name -> Optional.ofNullable(request.getParameter(name));
        var wanted = Asked.wanted(parameter, Optional.ofNullable(request.getHeader("Last-Event-ID")));
        return changes.open(Asked.seeing(caller, parameter, Optional.ofNullable(request.getHeader("Filter"))), wanted);
    }

    private static void tell(
            HttpServletRequest request, HttpServletResponse response, Changes.Stream stream, BooleanSupplier signedOn)
            throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var async = request.startAsync();
        async.setTimeout(0);
        OutputStream out = response.getOutputStream();
        Telling.Sink sink = messages -> {
            String text = messages.stream().map(Messages::sse).collect(Collectors.joining());
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        };
        new Telling(stream, signedOn, sink, Rhythm.USUAL).start(async::complete);
    }
}
