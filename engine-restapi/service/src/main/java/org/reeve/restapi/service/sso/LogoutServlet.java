package org.reeve.restapi.service.sso;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        Answer.json(response, HttpServletResponse.SC_OK, new TokenGrants(signOn).revoke(new Form(request)));
    }
}
