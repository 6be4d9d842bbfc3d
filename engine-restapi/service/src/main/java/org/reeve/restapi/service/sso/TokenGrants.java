package org.reeve.restapi.service.sso;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.reeve.backend.api.Attempt;
import org.reeve.backend.api.Opened;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.api.SingleSignOn;
import org.reeve.backend.api.SingleSignOn.Client;
import org.reeve.backend.api.SingleSignOn.Redeemed;
import org.reeve.backend.api.Wording;

/** Hands out tokens: for names and passwords, and for codes that the sign-in page gave. */
final class TokenGrants {

    private static final String BY_HTTP = "urn:ovirt:params:oauth:grant-type:http";

    private final SignOn signOn;
    private final SingleSignOn single;
    private final Wording wording;
    private final IdTokens idTokens;

    TokenGrants(SignOn signOn, SingleSignOn single, Wording wording, IdTokens idTokens) {
        this.signOn = signOn;
        this.single = single;
        this.wording = wording;
        this.idTokens = idTokens;
    }

    Map<String, Object> grant(HttpServletRequest request, Form form) throws Denied {
        return switch (form.required("grant_type")) {
            case "password" -> byPassword(request, form);
            case "authorization_code" -> byCode(request, form);
            case BY_HTTP ->
                throw new Denied(
                        "access_denied",
                        "Cannot authenticate user: signing on by the operating system's account (Kerberos) is not set up.");
            default ->
                throw new Denied(
                        "unsupported_grant_type",
                        "The grant types \"password\", \"authorization_code\" and \"" + BY_HTTP + "\" are offered.");
        };
    }

    private Map<String, Object> byPassword(HttpServletRequest request, Form form) throws Denied {
        Scope scope = Scope.of(form.required("scope"));
        Optional<Client> client = new Clients(single).proven(request, form);
        Scope allowed = client.isPresent() ? scope.within(Scope.of(client.get().scope())) : scope.known();
        String name = form.required("username");
        Attempt attempt = new Attempt(
                name, form.required("password"), request.getRemoteAddr(), allowed.toString(), client.map(Client::id));
        try {
            return answer(signOn.signOn(attempt));
        } catch (Refused e) {
            throw Denied.because("access_denied", "Cannot authenticate user '" + name + "': ", e, wording);
        }
    }

    private Map<String, Object> byCode(HttpServletRequest request, Form form) throws Denied {
        Client client = new Clients(single).named(form, request);
        String verifier = client.secret() ? form.optional("code_verifier") : form.required("code_verifier");
        try {
            Redeemed redeemed =
                    single.redeem(form.required("code"), client.id(), form.required("redirect_uri"), verifier);
            Map<String, Object> answer = answer(redeemed.session());
            if (Scope.of(redeemed.session().scope()).has(Scope.OPENID)) {
                answer.put(
                        "id_token",
                        idTokens.token(
                                Origin.of(request),
                                redeemed,
                                single.identity(redeemed.session().caller().user())));
            }
            return answer;
        } catch (Refused e) {
            throw Denied.because("invalid_grant", e, wording);
        }
    }

    private static Map<String, Object> answer(Opened session) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", session.token());
        answer.put("scope", session.scope());
        answer.put("exp", Long.toString(session.ends().toEpochMilli()));
        answer.put("token_type", "bearer");
        return answer;
    }
}
