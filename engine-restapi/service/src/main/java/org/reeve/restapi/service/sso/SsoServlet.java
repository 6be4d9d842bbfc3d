package org.reeve.restapi.service.sso;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.reeve.backend.api.SignOn;
import org.reeve.restapi.service.web.Answer;

/** Signing on and off with tokens, at the addresses and in the words of OAuth. */
@WebServlet(urlPatterns = "/sso/*", name = "sso")
public class SsoServlet extends HttpServlet {

    @Inject
    private transient SignOn signOn;

    public SsoServlet() {}

    public SsoServlet(SignOn signOn) {
        this.signOn = signOn;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (Denied denied) {
            Answer.json(response, HttpServletResponse.SC_BAD_REQUEST, denied.members(scope(request)));
        }
    }

    /** Older clients ask in the query; a password in an address ends up in logs, so that is not taken. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("/status".equals(path(request))) {
            Answer.json(response, HttpServletResponse.SC_OK, Map.of("status", "active"));
        } else if (request.getParameter("password") == null) {
            doPost(request, response);
        } else {
            Answer.json(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    new Denied("invalid_request", "Passwords are sent in the body, by POST.").members(scope(request)));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Denied {
        switch (path(request)) {
            case "/oauth/token" -> {
                requireJson(request);
                Answer.json(response, HttpServletResponse.SC_OK, new TokenGrants(signOn).grant(new Form(request)));
            }
            case "/oauth/token-info" ->
                Answer.json(response, HttpServletResponse.SC_OK, new TokenGrants(signOn).info(new Form(request)));
            case "/oauth/revoke" ->
                Answer.json(response, HttpServletResponse.SC_OK, new TokenGrants(signOn).revoke(new Form(request)));
            default ->
                Answer.json(
                        response,
                        HttpServletResponse.SC_NOT_FOUND,
                        new Denied("invalid_request", "There is nothing at this address.").members(""));
        }
    }

    private static void requireJson(HttpServletRequest request) throws Denied {
        if (!"application/json".equals(request.getHeader("Accept"))) {
            throw new Denied("invalid_request", "The header Accept must be application/json.");
        }
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private static String scope(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("scope")).orElse("");
    }
}
