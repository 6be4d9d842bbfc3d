package org.reeve.restapi.service.sso;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Secret;
import org.reeve.backend.api.SingleSignOn.Client;
import org.reeve.backend.signon.AddClient;
import org.reeve.backend.signon.ClientsQuery;
import org.reeve.backend.signon.RemoveClient;

/** The programs that people sign on to. A secret is drawn here and shown once. */
final class ClientCounter {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Backend backend;
    private final Caller caller;

    ClientCounter(Backend backend, Caller caller) {
        this.backend = backend;
        this.caller = caller;
    }

    List<Map<String, Object>> serve(List<String> path, String method, Form form) throws Denied {
        if (path.isEmpty() && method.equals("GET")) {
            return backend.ask(caller, new ClientsQuery()).stream()
                    .map(client -> row(client).map())
                    .toList();
        }
        if (path.isEmpty() && method.equals("POST")) return add(form);
        if (path.size() == 1 && method.equals("DELETE")) {
            backend.run(caller, new RemoveClient.Order(path.getFirst()));
            return List.of();
        }
        throw Counters.nothing();
    }

    private List<Map<String, Object>> add(Form form) throws Denied {
        boolean open = form.flag("public").orElse(false);
        String id = form.required("id");
        List<String> uris = List.of(form.required("redirect_uris").split("\\s+"));
        String scope = form.given("scope").orElse("openid");
        String name = form.given("name").orElse(id);
        Optional<Secret> secret = open ? Optional.empty() : Optional.of(drawn());
        backend.run(caller, new AddClient.Order(id, name, uris, scope, secret));
        Columns row = row(new Client(id, name, uris, scope, !open));
        secret.ifPresent(drawn -> row.with("client_secret", drawn.text()));
        return List.of(row.map());
    }

    private static Secret drawn() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static Columns row(Client client) {
        return Columns.of()
                .with("id", client.id())
                .with("name", client.name())
                .with("redirect_uris", client.redirectUris())
                .with("scope", client.scope())
                .with("secret", client.secret());
    }
}
