package org.reeve.restapi.service.sso;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.reeve.backend.api.SingleSignOn;
import org.reeve.backend.api.SingleSignOn.Client;
import org.reeve.backend.api.SingleSignOn.CodeRequest;

/**
 * What a program sends a browser to the sign-in page with. The address to return to was registered, or the request does not come to be: a
 * page that sends people anywhere would be a gift to those who write mails.
 */
record AuthorizeRequest(Client client, String redirectUri, Form form) {

    /** @throws Denied when it is not safe to return to where the request came from; a person has to be told here */
    static AuthorizeRequest of(Form form, SingleSignOn single, Origin origin) throws Denied {
        Client client = single.client(form.required("client_id"))
                .orElseThrow(
                        () -> new Denied("unauthorized_client", "The program that sent you here is not registered."));
        String uri = form.required("redirect_uri");
        if (client.redirectUris().stream().map(origin::absolute).noneMatch(uri::equals)) {
            throw new Denied(
                    "invalid_request", "The program that sent you here may not have you back at this address.");
        }
        return new AuthorizeRequest(client, uri, form);
    }

    /** @throws Denied for the program to be told */
    CodeRequest code() throws Denied {
        if (!form.optional("response_type").equals("code")) {
            throw new Denied("unsupported_response_type", "Only the response type \"code\" is offered.");
        }
        String challenge = form.optional("code_challenge");
        if (!client.secret() && challenge.isEmpty()) {
            throw new Denied("invalid_request", "A program without a secret must send a code_challenge.");
        }
        if (!challenge.isEmpty() && !form.optional("code_challenge_method").equals("S256")) {
            throw new Denied("invalid_request", "The code_challenge_method must be S256.");
        }
        Scope scope = Scope.of(form.required("scope")).within(Scope.of(client.scope()));
        return new CodeRequest(client.id(), redirectUri, scope.toString(), challenge, form.optional("nonce"));
    }

    /** Whether the program wants to see a password although somebody is signed in. */
    boolean anew() {
        return Scope.of(form.optional("prompt")).has("login");
    }

    /** Whether nobody may be asked for anything. */
    boolean silent() {
        return Scope.of(form.optional("prompt")).has("none");
    }

    String back(Denied denied) {
        return back(Map.of("error", denied.code(), "error_description", denied.getMessage()));
    }

    String back(String code) {
        return back(Map.of("code", code));
    }

    private String back(Map<String, String> answer) {
        Map<String, String> all = new LinkedHashMap<>(answer);
        if (!form.optional("state").isEmpty()) all.put("state", form.optional("state"));
        String query = all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return redirectUri + (redirectUri.contains("?") ? "&" : "?") + query;
    }

    /** Where the form's answer may lead, for the policy the browser is told. */
    String site() {
        URI uri = URI.create(redirectUri);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
