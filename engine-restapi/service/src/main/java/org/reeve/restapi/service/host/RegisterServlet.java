package org.reeve.restapi.service.host;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reeve.backend.api.HostRegistration;
import org.reeve.backend.api.HostRegistration.Announcement;
import org.reeve.backend.api.HostRegistration.Ssh;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Wording;
import org.reeve.restapi.service.web.Answer;
import org.reeve.restapi.service.web.EnginePki;

/**
 * Where hosts announce themselves, as `vdsm-tool register` does: what to trust, and then who they are. Nobody signs on here, so nothing
 * comes of it until an administrator approves.
 */
@WebServlet(urlPatterns = "/services/host-register", name = "host-register")
public class RegisterServlet extends HttpServlet {

    private static final Set<String> VERSIONS = Set.of("1", "2");
    private static final String NEWEST = "2";
    private static final int LONGEST = 255;
    private static final int AGENT_PORT = 54321;
    private static final int SSH_PORT = 22;

    @Inject
    private transient HostRegistration registration;

    @Inject
    private transient Wording wording;

    public RegisterServlet() {}

    public RegisterServlet(HostRegistration registration, Wording wording) {
        this.registration = registration;
        this.wording = wording;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!VERSIONS.contains(given(request, "version").orElse(""))) {
            Answer.text(response, HttpServletResponse.SC_BAD_REQUEST, "Versions 1 and 2 are spoken here.");
            return;
        }
        switch (given(request, "command").orElse("")) {
            case "get-version" -> Answer.text(response, HttpServletResponse.SC_OK, NEWEST);
            case "get-pki-trust" -> trust(response);
            case "get-ssh-trust" ->
                Answer.text(response, HttpServletResponse.SC_OK, EnginePki.sshKey(EnginePki.file("engine.pem")));
            case "register" -> register(request, response);
            default -> Answer.text(response, HttpServletResponse.SC_BAD_REQUEST, "There is no such command.");
        }
    }

    private static void trust(HttpServletResponse response) throws IOException {
        Path ca = EnginePki.file("ca.pem");
        response.setContentType("application/x-x509-ca-cert");
        Files.copy(ca, response.getOutputStream());
    }

    private void register(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            registration.announce(announcement(request));
            Answer.text(response, HttpServletResponse.SC_OK, "OK");
        } catch (NumberFormatException wrong) {
            Answer.text(response, HttpServletResponse.SC_BAD_REQUEST, "A port is a number.");
        } catch (Refused refused) {
            String why = refused.messages().stream().map(wording::of).collect(Collectors.joining(" "));
            boolean invalid = refused.kind() == Refused.Kind.INVALID;
            Answer.text(response, invalid ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_CONFLICT, why);
        }
    }

    private static Announcement announcement(HttpServletRequest request) {
        String address = given(request, "address").orElseGet(request::getRemoteAddr);
        return new Announcement(
                given(request, "uniqueId").orElse(""),
                given(request, "name").orElse(address),
                address,
                given(request, "vdsPort").map(Integer::parseInt).orElse(AGENT_PORT),
                new Ssh(
                        given(request, "sshUser").orElse("root"),
                        given(request, "sshPort").map(Integer::parseInt).orElse(SSH_PORT),
                        given(request, "sshFingerprint")));
    }

    /** What is longer than any name or address is no announcement but an attempt. */
    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
    }
}
