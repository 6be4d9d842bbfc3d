package org.reeve.restapi.service.sso;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.api.SingleSignOn;
import org.reeve.backend.api.SingleSignOn.Redeemed;
import org.reeve.restapi.service.http.AuthenticationFilter;
import org.reeve.restapi.service.web.Answer;

/**
 * Signs a browser on to the API itself, for reading it by hand: over the sign-in page, and back with the API's cookie. The cookie alone does
 * nothing; the API takes it only from requests that say they want to go on with a session.
 */
@WebServlet(
        urlPatterns = {"/services/sso-callback", "/services/sso-login"},
        name = "sso-callback")
public class CallbackServlet extends HttpServlet {

    private static final String CLIENT = "ovirt-engine-core";
    private static final String ERRAND = "reeve_errand";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    @Inject
    private transient SingleSignOn single;

    public CallbackServlet() {}

    public CallbackServlet(SingleSignOn single) {
        this.single = single;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().endsWith("sso-login")) leave(request, response);
        else arrive(request, response);
    }

    /** What the browser must bring back is in a cookie of its own; its hash is the state, and the proof that the code is his. */
    private static void leave(HttpServletRequest request, HttpServletResponse response) {
        String verifier = drawn();
        cookie(request, response, ERRAND, verifier, "/services");
        redirect(
                response,
                request.getContextPath() + "/sso/oauth/authorize?response_type=code&client_id=" + CLIENT + "&scope="
                        + SignOn.SCOPE + "&code_challenge_method=S256&code_challenge=" + hash(verifier) + "&state="
                        + hash(verifier) + "&redirect_uri="
                        + URLEncoder.encode(home(request), StandardCharsets.UTF_8));
    }

    private void arrive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Form form = Form.of(request);
            Optional<String> verifier =
                    Cookies.get(request, ERRAND).filter(kept -> hash(kept).equals(form.optional("state")));
            if (!form.optional("error").isEmpty() || verifier.isEmpty()) {
                Answer.text(
                        response, HttpServletResponse.SC_BAD_REQUEST, "Signing in was broken off. Please try again.");
                return;
            }
            Redeemed redeemed = single.redeem(form.required("code"), CLIENT, home(request), verifier.get());
            cookie(request, response, ERRAND, "", "/services");
            cookie(
                    request,
                    response,
                    AuthenticationFilter.COOKIE,
                    redeemed.session().token(),
                    "/api");
            redirect(response, request.getContextPath() + "/api");
        } catch (Denied | Refused e) {
            Answer.text(response, HttpServletResponse.SC_BAD_REQUEST, "Signing in was broken off. Please try again.");
        }
    }

    private static String home(HttpServletRequest request) {
        Origin origin = Origin.of(request);
        return origin.site() + origin.context() + "/services/sso-callback";
    }

    private static void cookie(
            HttpServletRequest request, HttpServletResponse response, String name, String value, String path) {
        String secure = request.isSecure() ? "; Secure" : "";
        // Lax on the way, because the answer of a form leads here; the API's own is never sent by other sites.
        String site = name.equals(ERRAND) ? "Lax" : "Strict";
        response.addHeader(
                "Set-Cookie",
                name + "=" + value + "; Path=" + request.getContextPath() + path + "; HttpOnly; SameSite=" + site
                        + secure);
    }

    private static void redirect(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private static String drawn() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
