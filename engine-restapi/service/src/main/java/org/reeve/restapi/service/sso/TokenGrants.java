package org.reeve.restapi.service.sso;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SignOn;

/** Hands out tokens for names and passwords, and takes them back. */
final class TokenGrants {

    /** What a token must be good for to be taken by the API. */
    static final String SCOPE = "ovirt-app-api";

    /** The least a token lives; use prolongs it. */
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final SignOn signOn;

    TokenGrants(SignOn signOn) {
        this.signOn = signOn;
    }

    Map<String, String> grant(Form form) throws Denied {
        if (!form.required("grant_type").equals("password")) {
            throw new Denied("unsupported_grant_type", "Only the grant type \"password\" is offered.");
        }
        String scope = form.required("scope");
        String token = token(form.required("username"), form.required("password"));
        return Map.of(
                "access_token",
                token,
                "scope",
                scope,
                "exp",
                Long.toString(Instant.now().plus(LIFE).toEpochMilli()),
                "token_type",
                "bearer");
    }

    private String token(String name, String password) throws Denied {
        try {
            return signOn.signOn(name, password);
        } catch (Refused e) {
            throw new Denied(
                    "access_denied", "Cannot authenticate user '" + name + "': the name or the password is wrong.");
        }
    }

    /** Without a registered client a token can only be checked; none is registered. */
    Map<String, String> info(Form form) throws Denied {
        if (!form.optional("scope").contains("ovirt-ext=token-info:validate")) {
            throw new Denied("unauthorized_client", "The client is not registered.");
        }
        try {
            signOn.authenticate(form.required("token"));
            return Map.of();
        } catch (Refused e) {
            throw new Denied("invalid_grant", "The token is unknown or has expired.");
        }
    }

    /** Whoever holds a token may end it. */
    Map<String, String> revoke(Form form) {
        String token = form.optional("token");
        if (!token.isEmpty()) signOn.signOff(token);
        return Map.of();
    }
}
