package org.reeve.restapi.service.event;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.reeve.backend.api.Changes;
import org.reeve.restapi.service.event.ChangeStream.Rhythm;
import org.reeve.restapi.service.http.Authentication;
import org.reeve.restapi.service.http.AuthenticationFilter;
import org.reeve.restapi.service.web.Answer;

/** Tells browsers what changed, as it changes: a stream of server-sent events that can be taken up where it broke off. */
@WebServlet(urlPatterns = "/api/events/stream", name = "changes", asyncSupported = true)
public class ChangeStreamServlet extends HttpServlet {

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
        Optional<String> session = Stream.of(
                        Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(AuthenticationFilter.COOKIE))
                .map(Cookie::getValue)
                .findFirst();
        Optional<String> authorization = Optional.ofNullable(request.getHeader("Authorization"));
        BooleanSupplier signedOn =
                () -> authentication.reading(authorization, session).isPresent();
        if (!signedOn.getAsBoolean()) {
            // No challenge: a browser would ask its user for a password behind the portal's back.
            Answer.text(response, HttpServletResponse.SC_UNAUTHORIZED, "Sign on first.");
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var async = request.startAsync();
        async.setTimeout(0);
        var stream = new ChangeStream(changes, from(request), response.getOutputStream(), signedOn, Rhythm.USUAL);
        // Streams live for hours and mostly wait: a thread of the server's pool each would exhaust it.
        Thread.ofVirtual().name("changes").start(() -> {
            try {
                stream.run();
            } finally {
                async.complete();
            }
        });
    }

    private static OptionalLong from(HttpServletRequest request) {
        return Arrays.asList(request.getHeader("Last-Event-ID"), request.getParameter("from")).stream()
                .filter(value -> value != null && value.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }
}
