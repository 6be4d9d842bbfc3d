package org.reeve.restapi.service.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the server shows in place of its own error pages (see web.xml): clients of the API read XML or JSON, and a page made for
 * browsers would tell strangers which server this is.
 */
@WebServlet(
        urlPatterns = {"/fault", FaultServlet.MALFORMED},
        name = "fault")
public class FaultServlet extends HttpServlet {

    /** Where the server leads requests whose address is none (see packaging/server): no servlet could be found for them. */
    static final String MALFORMED = "/malformed";

    private static final Map<String, String> METHODS =
            Map.of("doGet", "GET", "doPost", "POST", "doPut", "PUT", "doDelete", "DELETE");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Who asks for this page itself gets what everything else unknown gets.
        int usual = request.getServletPath().equals(MALFORMED) ? 400 : 404;
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : usual;
        // Servlets say that of methods they have never heard of.
        if (status == HttpServletResponse.SC_NOT_IMPLEMENTED) status = HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", String.join(", ", allowed(request)));
        }
        Answer.fault(request, response, status);
    }

    private Set<String> allowed(HttpServletRequest request) {
        var allowed = new TreeSet<>(Set.of("OPTIONS"));
        String name = (String) request.getAttribute(RequestDispatcher.ERROR_SERVLET_NAME);
        ServletRegistration servlet = name == null ? null : getServletContext().getServletRegistration(name);
        if (servlet != null) allowed.addAll(methods(servlet.getClassName()));
        if (allowed.contains("GET")) allowed.add("HEAD");
        return allowed;
    }

    private static Set<String> methods(String servlet) {
        try {
            return Arrays.stream(
                            Class.forName(servlet, false, Thread.currentThread().getContextClassLoader())
                                    .getDeclaredMethods())
                    .map(Method::getName)
                    .filter(METHODS::containsKey)
                    .map(METHODS::get)
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(servlet + " is mapped but not there", e);
        }
    }
}
