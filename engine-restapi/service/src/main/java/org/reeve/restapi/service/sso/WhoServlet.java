package org.reeve.restapi.service.sso;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.reeve.backend.api.Caller;
import org.reeve.restapi.service.http.Authentication;
import org.reeve.restapi.service.http.AuthenticationFilter;
import org.reeve.restapi.service.web.Answer;

/** Tells whoever holds a session, as a token or as the API's cookie, whose it is. */
@WebServlet(urlPatterns = "/services/get-session-user", name = "get-session-user")
public class WhoServlet extends HttpServlet {

    @Inject
    private transient Authentication authentication;

    public WhoServlet() {}

    public WhoServlet(Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Caller> caller = authentication.reading(
                Optional.ofNullable(request.getHeader("Authorization")),
                Cookies.get(request, AuthenticationFilter.COOKIE));
        if (caller.isPresent())
            Answer.text(response, HttpServletResponse.SC_OK, caller.get().name());
        else Answer.text(response, HttpServletResponse.SC_UNAUTHORIZED, "The session is unknown or over.");
    }
}
