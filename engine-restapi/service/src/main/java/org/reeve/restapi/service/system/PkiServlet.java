package org.reeve.restapi.service.system;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.reeve.restapi.service.web.Answer;
import org.reeve.restapi.service.web.EnginePki;

/** Hands out the engine's public certificates, so that clients can learn to trust it. */
@WebServlet(urlPatterns = "/services/pki-resource", name = "pki-resource")
public class PkiServlet extends HttpServlet {

    private static final Map<String, String> FILES =
            Map.of("ca-certificate", "ca.pem", "engine-certificate", "engine.pem", "qemu-ca-certificate", "ca.pem");
    private static final Map<String, String> FORMATS =
            Map.of("X509-PEM", "application/x-x509-cert", "X509-PEM-CA", "application/x-x509-ca-cert");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = FILES.get(parameter(request, "resource", ""));
        String type = FORMATS.get(parameter(request, "format", "X509-PEM"));
        boolean ssh = parameter(request, "format", "").equals("OPENSSH-PUBKEY");
        if (file == null || type == null && !ssh) {
            Answer.text(response, HttpServletResponse.SC_BAD_REQUEST, "Unknown resource or format.");
        } else if (!Files.isReadable(EnginePki.file(file))) {
            Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "There is no such certificate here.");
        } else if (ssh) {
            Answer.text(response, HttpServletResponse.SC_OK, EnginePki.sshKey(EnginePki.file(file)));
        } else {
            response.setContentType(type);
            Files.copy(EnginePki.file(file), response.getOutputStream());
        }
    }

    private static String parameter(HttpServletRequest request, String name, String missing) {
        String value = request.getParameter(name);
        return value == null ? missing : value;
    }
}
