package org.reeve.restapi.service.document;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reeve.restapi.service.web.Answer;

/** Shows people the reference of the API: plain pages that need nothing but themselves. */
@WebServlet(urlPatterns = "/apidoc/*", name = "apidoc")
public class ReferenceServlet extends HttpServlet {

    private static final Pattern PAGE = Pattern.compile("/(?:(?:service|type)/)?\\w+\\.(?:html|css)");
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null) {
            response.sendRedirect(request.getContextPath() + "/apidoc/");
            return;
        }
        String page = path.equals("/") ? "/index.html" : path;
        Optional<byte[]> content = PAGE.matcher(page).matches() ? Documents.find("apidoc" + page) : Optional.empty();
        if (content.isEmpty()) {
            Answer.fault(request, response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(page.endsWith(".css") ? "text/css;charset=UTF-8" : "text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "max-age=3600");
        response.getOutputStream().write(content.get());
    }
}
