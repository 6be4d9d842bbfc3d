package org.reeve.restapi.service.sso;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.reeve.backend.api.SignOn;
import org.reeve.restapi.service.web.Answer;

/** Ends a session. Clients send scope and token in all sorts of ways, even empty, and always expect JSON and success. */
@WebServlet(urlPatterns = "/services/sso-logout", name = "sso-logout")
public class LogoutServlet extends HttpServlet {

    @Inject
    private transient SignOn signOn;

    public LogoutServlet() {}

    public LogoutServlet(SignOn signOn) {
        this.signOn = signOn;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String token = Form.of(request).optional("token");
            if (!token.isEmpty()) signOn.signOff(token);
            Answer.json(response, HttpServletResponse.SC_OK, Map.of());
        } catch (Denied denied) {
            Answer.json(response, HttpServletResponse.SC_BAD_REQUEST, denied.members(SignOn.SCOPE));
        }
    }
}
