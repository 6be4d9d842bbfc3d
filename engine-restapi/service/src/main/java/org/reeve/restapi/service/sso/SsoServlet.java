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
import org.reeve.backend.api.SingleSignOn;
import org.reeve.backend.api.Wording;
import org.reeve.restapi.service.web.Answer;

/** Signing on and off with tokens, at the addresses and in the words of OAuth and OpenID. */
@WebServlet(urlPatterns = "/sso/*", name = "sso")
public class SsoServlet extends HttpServlet {

    @Inject
    private transient SignOn signOn;

    @Inject
    private transient SingleSignOn single;

    @Inject
    private transient Wording wording;

    @Inject
    private transient IdTokens idTokens;

    public SsoServlet() {}

    public SsoServlet(SignOn signOn, SingleSignOn single, Wording wording, IdTokens idTokens) {
        this.signOn = signOn;
        this.single = single;
        this.wording = wording;
        this.idTokens = idTokens;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = path(request);
        switch (path) {
            case "/status" -> Answer.json(response, HttpServletResponse.SC_OK, Map.of("status", "active"));
            case "/openid/.well-known/openid-configuration" ->
                Answer.json(response, HttpServletResponse.SC_OK, OpenId.configuration(Origin.of(request)));
            case "/openid/jwks" -> Answer.json(response, HttpServletResponse.SC_OK, idTokens.set());
            default -> {
                if (!path.startsWith("/resources/") || !Resources.send(path, response)) doPost(request, response);
            }
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (path(request)) {
            case "/oauth/authorize", "/openid/authorize" -> new SignInDesk(single, wording).serve(request, response);
            case "/openid/userinfo" -> userinfo(request, response);
            default -> answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String scope = "";
        try {
            Form form = Form.of(request);
            scope = form.optional("scope");
            Answer.json(response, HttpServletResponse.SC_OK, answer(request, form));
        } catch (Denied denied) {
            denied.retryAfter().ifPresent(seconds -> response.setHeader("Retry-After", Long.toString(seconds)));
            Answer.json(response, HttpServletResponse.SC_BAD_REQUEST, denied.members(scope));
        }
    }

    private Map<String, Object> answer(HttpServletRequest request, Form form) throws Denied {
        String path = path(request);
        boolean grants = path.equals("/oauth/token")
                || path.equals("/openid/token")
                || path.startsWith("/oauth/token-http-auth/");
        if (grants) {
            requireJson(request);
            return new TokenGrants(signOn, single, wording, idTokens).grant(request, form);
        }
        return switch (path) {
            case "/oauth/token-info" -> new TokenFacts(signOn, single).info(request, form);
            case "/oauth/revoke" -> new TokenFacts(signOn, single).revoke(request, form);
            default -> throw new Denied("invalid_request", "There is nothing at this address.");
        };
    }

    private void userinfo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Map<String, Object>> known = new OpenId(single).userinfo(request);
        if (known.isPresent()) {
            Answer.json(response, HttpServletResponse.SC_OK, known.get());
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        Answer.json(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                new Denied("invalid_token", "The token is unknown, has expired or is not for this.").members(""));
    }

    private static void requireJson(HttpServletRequest request) throws Denied {
        if (!"application/json".equals(request.getHeader("Accept"))) {
            throw new Denied("invalid_request", "The header Accept must be application/json.");
        }
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("");
    }
}
