package org.reeve.restapi.service.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Attempt;
import org.reeve.backend.api.Message;
import org.reeve.backend.api.Opened;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SingleSignOn;
import org.reeve.backend.api.SingleSignOn.CodeRequest;
import org.reeve.backend.api.Wording;

/** Where programs send browsers: asks for a password if nobody is signed in, and sends the browser back with a code. */
final class SignInDesk {

    private static final String EXPIRED = "sign-on.password-expired";

    private final SingleSignOn single;
    private final Wording wording;

    SignInDesk(SingleSignOn single, Wording wording) {
        this.single = single;
        this.wording = wording;
    }

    void serve(HttpServletRequest http, HttpServletResponse response) throws IOException {
        Origin origin = Origin.of(http);
        AuthorizeRequest request;
        try {
            request = AuthorizeRequest.of(Form.of(http), single, origin);
        } catch (Denied unsafe) {
            SignInPage page = SignInPage.without(origin);
            page.send(response, HttpServletResponse.SC_BAD_REQUEST, page.failure(unsafe.getMessage()));
            return;
        }
        try {
            serve(http, response, request, request.code());
        } catch (Denied denied) {
            redirect(response, request.back(denied));
        }
    }

    private void serve(
            HttpServletRequest http, HttpServletResponse response, AuthorizeRequest request, CodeRequest code)
            throws IOException, Denied {
        Visit visit = new Visit(http, response, request, code, new SignInPage(http.getContextPath(), request.site()));
        if (http.getMethod().equals("POST")) {
            post(visit);
            return;
        }
        Optional<String> cookie = Cookies.get(http, Cookies.SESSION)
                .filter(kept -> !request.anew() && single.inside(kept).isPresent());
        if (cookie.isPresent()) {
            leave(visit, cookie.get());
        } else if (request.silent()) {
            throw new Denied("login_required", "Nobody is signed in.");
        } else {
            ask(visit, HttpServletResponse.SC_OK, "", "");
        }
    }

    private record Visit(
            HttpServletRequest http,
            HttpServletResponse response,
            AuthorizeRequest request,
            CodeRequest code,
            SignInPage page) {

        String field(String name) {
            return request.form().optional(name);
        }

        /** A name without a profile belongs to the internal one. */
        String name() {
            String name = field("username").strip();
            return name.isEmpty() || name.contains("@") ? name : name + "@internal";
        }

        Attempt attempt() {
            return new Attempt(name(), field("password"), http.getRemoteAddr(), "", Optional.of(code.client()));
        }

        boolean changes() {
            return !field("fresh").isEmpty() || !field("again").isEmpty();
        }
    }

    private void post(Visit visit) throws IOException, Denied {
        if (!FormGuard.passes(visit.http(), visit.request().form())) {
            ask(
                    visit,
                    HttpServletResponse.SC_FORBIDDEN,
                    visit.name(),
                    "This page was open for too long. Please try again.");
        } else if (SignInPage.blank(visit.name(), visit.field("password"))) {
            ask(visit, HttpServletResponse.SC_BAD_REQUEST, visit.name(), "Both a user name and a password are needed.");
        } else if (visit.changes()) {
            change(visit);
        } else {
            signIn(visit);
        }
    }

    private void signIn(Visit visit) throws IOException, Denied {
        try {
            enter(visit, single.enter(visit.attempt()));
        } catch (Refused refused) {
            if (refused.messages().stream().map(Message::name).anyMatch(EXPIRED::equals)) {
                askChange(visit, words(refused.messages()));
            } else {
                ask(visit, HttpServletResponse.SC_FORBIDDEN, visit.name(), words(refused.messages()));
            }
        }
    }

    private void change(Visit visit) throws IOException, Denied {
        if (!visit.field("fresh").equals(visit.field("again"))) {
            askChange(visit, "The new passwords differ.");
            return;
        }
        try {
            enter(visit, single.enterAnew(visit.attempt(), visit.field("fresh")));
        } catch (Refused refused) {
            askChange(visit, words(refused.messages()));
        }
    }

    private void enter(Visit visit, Opened session) throws IOException, Denied {
        Cookies.set(visit.http(), visit.response(), Cookies.SESSION, session.token());
        leave(visit, session.token());
    }

    private void leave(Visit visit, String cookie) throws IOException, Denied {
        try {
            redirect(visit.response(), visit.request().back(single.code(cookie, visit.code())));
        } catch (Refused refused) {
            throw new Denied("access_denied", words(refused.messages()));
        }
    }

    private void ask(Visit visit, int status, String name, String problem) throws IOException {
        String guard = FormGuard.issue(visit.http(), visit.response());
        String program = visit.request().client().name();
        visit.page().send(visit.response(), status, visit.page().signIn(program, guard, name, problem));
    }

    private void askChange(Visit visit, String problem) throws IOException {
        String guard = FormGuard.issue(visit.http(), visit.response());
        String html = visit.page().change(guard, visit.name(), problem);
        visit.page().send(visit.response(), HttpServletResponse.SC_FORBIDDEN, html);
    }

    private String words(List<Message> messages) {
        return String.join(" ", messages.stream().map(wording::of).toList());
    }

    /** See other: what was posted here is not posted there. */
    private static void redirect(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
