package org.reeve.backend.signon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.user.ActionGroup;

/** Has a program forgotten; whoever is signed on to it is signed off. */
@Dependent
public class RemoveClient implements Action<RemoveClient.Order, RemoveClient.Order> {

    public record Order(String id) implements Request {}

    private final ClientRows rows;

    @Inject
    public RemoveClient(ClientRows rows) {
        this.rows = rows;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("client.remove", Order.class)
                .permitOnSystem(ActionGroup.CONFIGURE_ENGINE)
                .locks(order -> List.of(Lock.name("client", order.id())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return rows.find(order.id())
                .map(client -> Verdict.refuseIf(
                        client.redirectUris().stream().anyMatch(uri -> uri.startsWith("/ovirt-engine/")),
                        "sign-on.client-own",
                        "id",
                        order.id()))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "client", "id", order.id()));
    }

    @Override
    public Order begin(Order order, Store store) {
        rows.remove(order.id());
        return order;
    }
}
