package org.reeve.restapi.service.sso;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reeve.backend.api.Opened;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.api.SingleSignOn;
import org.reeve.backend.api.SingleSignOn.Identity;

/** Tells registered programs whose a token is, and anybody whether it is good; takes tokens back. */
final class TokenFacts {

    private final SignOn signOn;
    private final SingleSignOn single;

    TokenFacts(SignOn signOn, SingleSignOn single) {
        this.signOn = signOn;
        this.single = single;
    }

    Map<String, Object> info(HttpServletRequest request, Form form) throws Denied {
        Scope scope = Scope.of(form.optional("scope"));
        boolean only = scope.has(Scope.VALIDATE);
        if (!only && new Clients(single).proven(request, form).isEmpty()) throw Clients.unauthorized();
        Opened session = single.session(form.required("token"))
                .orElseThrow(() -> new Denied("invalid_grant", "The token is unknown or has expired."));
        return only ? Map.of() : facts(session);
    }

    private Map<String, Object> facts(Opened session) {
        Identity identity = single.identity(session.caller().user());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("active", true);
        facts.put("token_type", "bearer");
        facts.put("client_id", session.client().orElse(""));
        facts.put("user_id", identity.name() + "@" + identity.profile());
        facts.put("user_authz", identity.profile() + "-authz");
        facts.put("scope", session.scope());
        facts.put("exp", Long.toString(session.ends().toEpochMilli()));
        facts.put("ovirt", ovirt(identity));
        return facts;
    }

    private static Map<String, Object> ovirt(Identity identity) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", "0");
        facts.put("principal_id", identity.externalId());
        facts.put("email", identity.email());
        facts.put("namespace", identity.namespace());
        facts.put("first_name", identity.firstName());
        facts.put("last_name", identity.lastName());
        facts.put("group_ids", identity.groups());
        facts.put("capability_credentials_change", true);
        return facts;
    }

    /** Whoever holds a token may end it; who says which program it is must be that program. */
    Map<String, Object> revoke(HttpServletRequest request, Form form) throws Denied {
        new Clients(single).proven(request, form);
        String token = form.optional("token");
        if (token.isEmpty()) return Map.of();
        if (Scope.of(form.optional("scope")).has(Scope.REVOKE_ALL)) signOn.signOff(token);
        else single.revoke(token);
        return Map.of();
    }
}
