package org.reeve.restapi.service.document;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.reeve.restapi.service.web.Accepted;
import org.reeve.restapi.service.web.Answer;

/** Describes the API to programs. Everybody may read it: it says what the API is, and nothing of what is in this engine. */
@WebServlet(
        urlPatterns = {"/api/model", "/api/model.json", "/api/model.xml", "/api/model.html", "/api/openapi.json"},
        name = "documents")
public class DocumentServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getServletPath();
        if (name.endsWith(".html")) {
            response.sendRedirect(request.getContextPath() + "/apidoc/");
            return;
        }
        String file = name.contains(".") ? name : name + "." + wanted(request);
        byte[] document = Documents.find(file.substring(1)).orElse(null);
        if (document == null) {
            Answer.fault(request, response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType((file.endsWith(".json") ? "application/json" : "application/xml") + ";charset=UTF-8");
        response.getOutputStream().write(document);
    }

    private static String wanted(HttpServletRequest request) {
        MediaType type = Accepted.of(request.getHeader("Accept")).ofFaults();
        return type.getSubtype();
    }
}
