package org.reeve.restapi.service.sso;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.reeve.backend.api.SingleSignOn;
import org.reeve.backend.api.SingleSignOn.Client;

/** Finds out which program asks, by its id and secret in the fields or in the header of HTTP Basic. */
final class Clients {

    private final SingleSignOn signOn;

    Clients(SingleSignOn signOn) {
        this.signOn = signOn;
    }

    /** The program that has proved who it is; absent when none is named. @throws Denied when the proof is wrong or missing */
    Optional<Client> proven(HttpServletRequest request, Form form) throws Denied {
        Optional<Named> named = named(request, form);
        if (named.isEmpty()) return Optional.empty();
        Client client = signOn.client(named.get().id())
                .filter(Client::secret)
                .filter(known -> signOn.proves(known.id(), named.get().secret()))
                .orElseThrow(Clients::unauthorized);
        return Optional.of(client);
    }

    /** The same, and for programs without a secret whoever says to be one: what they must prove is the code. */
    Client named(Form form, HttpServletRequest request) throws Denied {
        Named named = named(request, form).orElseThrow(Clients::unauthorized);
        Client client = signOn.client(named.id()).orElseThrow(Clients::unauthorized);
        if (client.secret() && !signOn.proves(client.id(), named.secret())) throw unauthorized();
        return client;
    }

    static Denied unauthorized() {
        return new Denied("unauthorized_client", "The client is not registered, or its secret is wrong.");
    }

    private record Named(String id, String secret) {}

    private static Optional<Named> named(HttpServletRequest request, Form form) throws Denied {
        String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        if (header.regionMatches(true, 0, "basic ", 0, 6)) {
            String[] pair = decoded(header.substring(6).strip()).split(":", 2);
            if (pair.length < 2) throw unauthorized();
            return Optional.of(new Named(pair[0], pair[1]));
        }
        String id = form.optional("client_id");
        return id.isEmpty() ? Optional.empty() : Optional.of(new Named(id, form.optional("client_secret")));
    }

    private static String decoded(String base64) throws Denied {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unauthorized();
        }
    }
}
