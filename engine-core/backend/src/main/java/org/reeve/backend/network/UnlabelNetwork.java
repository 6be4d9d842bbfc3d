package org.reeve.backend.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.Network;
import org.reeve.dal.network.Networks;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.network.NetworkId;
import org.reeve.model.user.ActionGroup;

/** Takes the label off a network. */
@Dependent
public class UnlabelNetwork implements Action<UnlabelNetwork.Order, UnlabelNetwork.Order> {

    public record Order(NetworkId network, String label) implements Request {}

    private final Networks networks;

    @Inject
    public UnlabelNetwork(Networks networks) {
        this.networks = networks;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("network.unlabel", Order.class)
                .permit(ActionGroup.CONFIGURE_STORAGE_POOL_NETWORK, Order::network)
                .locks(order -> List.of(Lock.exclusive(order.network())))
                .failing(EventType.UNLABEL_NETWORK_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        boolean worn = networks.find(order.network())
                .filter(found -> found.labels().path(0).asText().equals(order.label()))
                .isPresent();
        return worn
                ? Verdict.ok()
                : Verdict.notFound("kernel.not-found", "kind", "label of this network", "id", order.label());
    }

    @Override
    public Order begin(Order order, Store store) {
        Network network = networks.find(order.network()).orElseThrow();
        network.tag(List.of());
        networks.save(network);
        store.changed(network.id());
        store.log(
                EventType.UNLABEL_NETWORK,
                Facts.about(network.id(), network.name()).with("label", order.label()));
        return order;
    }
}
