package org.reeve.restapi.service.sso;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Wording;
import org.reeve.restapi.service.http.Authentication;
import org.reeve.restapi.service.web.Answer;

/**
 * Where administrators look after what oVirt's API has no place for: accounts and groups of the internal domain, who is signed on, the programs
 * people sign on to, and the limits of all that. `packaging/accounts` is its client; `docs/how-to/look-after-accounts.md` lists the addresses.
 * Only the headers of a request say who asks, never a cookie, so that no foreign page can make a browser ask.
 */
@WebServlet(
        urlPatterns = {
            "/services/accounts/*",
            "/services/account-groups/*",
            "/services/sessions/*",
            "/services/sign-on-clients/*",
            "/services/sign-on-settings/*"
        },
        name = "office")
public class Office extends HttpServlet {

    @Inject
    private transient Authentication authentication;

    @Inject
    private transient Backend backend;

    @Inject
    private transient Wording wording;

    public Office() {}

    public Office(Authentication authentication, Backend backend, Wording wording) {
        this.authentication = authentication;
        this.backend = backend;
        this.wording = wording;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Caller> caller = authentication
                .of(request::getHeader, Optional.empty(), request.getRemoteAddr())
                .caller();
        if (caller.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"RESTAPI\"");
            failed(response, HttpServletResponse.SC_UNAUTHORIZED, "Sign on first.");
            return;
        }
        try {
            answer(
                    request,
                    response,
                    new Counters(backend, caller.get())
                            .serve(counter(request), path(request), request.getMethod(), Form.of(request)));
        } catch (Denied denied) {
            failed(response, HttpServletResponse.SC_BAD_REQUEST, denied.getMessage());
        } catch (Refused refused) {
            failed(
                    response,
                    status(refused.kind()),
                    String.join(
                            " ", refused.messages().stream().map(wording::of).toList()));
        }
    }

    private static String counter(HttpServletRequest request) {
        return request.getServletPath().substring("/services/".length());
    }

    private static List<String> path(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        return List.of(path.split("/")).stream().filter(part -> !part.isEmpty()).toList();
    }

    private static int status(Refused.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
        };
    }

    private static void failed(HttpServletResponse response, int status, String why) throws IOException {
        Answer.json(response, status, Map.of("error", why));
    }

    /** People read lines, programs JSON. */
    private static void answer(HttpServletRequest request, HttpServletResponse response, List<Map<String, Object>> rows)
            throws IOException {
        if (Optional.ofNullable(request.getHeader("Accept")).orElse("").startsWith("text/plain")) {
            Answer.text(response, HttpServletResponse.SC_OK, Lines.of(rows));
        } else {
            Answer.json(response, HttpServletResponse.SC_OK, Map.of("items", rows));
        }
    }
}
