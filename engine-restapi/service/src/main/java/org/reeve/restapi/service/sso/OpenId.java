package org.reeve.restapi.service.sso;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reeve.backend.api.Opened;
import org.reeve.backend.api.SingleSignOn;
import org.reeve.backend.api.SingleSignOn.Identity;

/** What OpenID adds to OAuth: where everything is, and who somebody is. */
final class OpenId {

    private final SingleSignOn single;

    OpenId(SingleSignOn single) {
        this.single = single;
    }

    static Map<String, Object> configuration(Origin origin) {
        String issuer = origin.issuer();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("issuer", issuer);
        members.put("authorization_endpoint", issuer + "/authorize");
        members.put("token_endpoint", issuer + "/token");
        members.put("userinfo_endpoint", issuer + "/userinfo");
        members.put("jwks_uri", issuer + "/jwks");
        members.put("revocation_endpoint", origin.site() + origin.context() + "/sso/oauth/revoke");
        members.put("scopes_supported", List.of("openid", "profile", "email", "ovirt-app-api"));
        members.put("response_types_supported", List.of("code"));
        members.put("response_modes_supported", List.of("query"));
        members.put("grant_types_supported", List.of("authorization_code", "password"));
        members.put("subject_types_supported", List.of("public"));
        members.put("id_token_signing_alg_values_supported", List.of("RS256"));
        members.put(
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post", "none"));
        members.put("code_challenge_methods_supported", List.of("S256"));
        members.put(
                "claims_supported",
                List.of(
                        "sub",
                        "iss",
                        "aud",
                        "exp",
                        "iat",
                        "nonce",
                        "preferred_username",
                        "name",
                        "given_name",
                        "family_name",
                        "email",
                        "groups"));
        return members;
    }

    /** Absent when the token is not good for it. */
    Optional<Map<String, Object>> userinfo(HttpServletRequest request) {
        return bearer(request)
                .flatMap(single::session)
                .filter(session -> Scope.of(session.scope()).has(Scope.OPENID))
                .map(this::userinfo);
    }

    private Map<String, Object> userinfo(Opened session) {
        Identity identity = single.identity(session.caller().user());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("sub", identity.user().toString());
        members.putAll(claims(identity));
        return members;
    }

    static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("bearer "))
                .map(header -> header.substring(7).strip());
    }

    static Map<String, Object> claims(Identity identity) {
        String name = (identity.firstName() + " " + identity.lastName()).strip();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("preferred_username", identity.name() + "@" + identity.profile());
        members.put("name", name.isEmpty() ? identity.name() : name);
        members.put("given_name", identity.firstName());
        members.put("family_name", identity.lastName());
        members.put("email", identity.email());
        members.put("groups", identity.groups());
        return members;
    }
}
