package org.reeve.backend.signon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.api.Secret;
import org.reeve.backend.api.SingleSignOn.Client;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.user.ActionGroup;

/** Registers a program that people sign on to. */
@Dependent
public class AddClient implements Action<AddClient.Order, AddClient.Order> {

    private static final int SHORTEST_SECRET = 32;

    /** @param secret drawn by who registers it; absent for a program that cannot keep one, which must use PKCE */
    public record Order(String id, String name, List<String> redirectUris, String scope, Optional<Secret> secret)
            implements Request {

        public Order {
            redirectUris = List.copyOf(redirectUris);
        }
    }

    private final ClientRows rows;

    @Inject
    public AddClient(ClientRows rows) {
        this.rows = rows;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("client.add", Order.class)
                .permitOnSystem(ActionGroup.CONFIGURE_ENGINE)
                .locks(order -> List.of(Lock.name("client", order.id())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        boolean weak = order.secret()
                .filter(secret -> secret.text().length() < SHORTEST_SECRET)
                .isPresent();
        return Verdict.invalidIf(!order.id().matches("[A-Za-z0-9._-]{1,100}"), "sign-on.client-id")
                .and(Verdict.refuseIf(rows.find(order.id()).isPresent(), "sign-on.client-there", "id", order.id()))
                .and(Verdict.invalidIf(weak, "sign-on.client-secret", "shortest", SHORTEST_SECRET))
                .and(order.redirectUris().stream()
                        .map(uri -> Verdict.invalidIf(!safe(uri), "sign-on.client-uri", "uri", uri))
                        .reduce(Verdict.ok(), Verdict::and));
    }

    /** Codes travel in it, so nobody on the way may read it; what runs on the person's own machine is not on the way. */
    private static boolean safe(String text) {
        try {
            URI uri = URI.create(text);
            boolean path = uri.getScheme() == null && text.startsWith("/") && !text.startsWith("//");
            boolean local = "http".equals(uri.getScheme())
                    && List.of("127.0.0.1", "[::1]", "localhost").contains(String.valueOf(uri.getHost()));
            boolean secure = "https".equals(uri.getScheme()) && uri.getHost() != null;
            return uri.getFragment() == null && uri.getUserInfo() == null && (path || local || secure);
        } catch (IllegalArgumentException notAUri) {
            return false;
        }
    }

    @Override
    public Order begin(Order order, Store store) {
        rows.add(
                new Client(
                        order.id(),
                        order.name(),
                        order.redirectUris(),
                        order.scope(),
                        order.secret().isPresent()),
                order.secret().map(secret -> new Token(secret.text()).hash()));
        return order;
    }
}
