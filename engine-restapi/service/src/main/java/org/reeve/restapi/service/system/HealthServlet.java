package org.reeve.restapi.service.system;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SignOn;
import org.reeve.restapi.service.web.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says whether the engine can serve, for load balancers and installers. */
@WebServlet(urlPatterns = "/services/health", name = "health")
public class HealthServlet extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(HealthServlet.class);

    @Inject
    private transient SignOn signOn;

    public HealthServlet() {}

    public HealthServlet(SignOn signOn) {
        this.signOn = signOn;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            // To find a token unknown the engine must have looked into its database.
            signOn.authenticate("nobody holds this token");
        } catch (Refused expected) {
            // Word for word what watchdogs of hosted engines look for, in the type they were always sent.
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write("DB Up!Welcome to Health Status!");
            return;
        } catch (RuntimeException e) {
            // Whatever keeps it from its database keeps it from serving.
            LOG.error("the health check failed", e);
        }
        Answer.text(
                response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "The engine cannot serve; its log says why.");
    }
}
