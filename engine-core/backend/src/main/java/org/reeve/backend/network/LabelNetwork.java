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

/** Labels a network, so that it comes to every host NIC that bears the same label. */
@Dependent
public class LabelNetwork implements Action<LabelNetwork.Order, LabelNetwork.Order> {

    /** What a label is made of, on networks and on NICs. */
    public static final String FORM = "[A-Za-z0-9_-]{1,50}";

    public record Order(NetworkId network, String label) implements Request {}

    private final Networks networks;

    @Inject
    public LabelNetwork(Networks networks) {
        this.networks = networks;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("network.label", Order.class)
                .permit(ActionGroup.CONFIGURE_STORAGE_POOL_NETWORK, Order::network)
                .locks(order -> List.of(Lock.exclusive(order.network())))
                .failing(EventType.LABEL_NETWORK_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return networks.find(order.network())
                .map(found -> Verdict.invalidIf(
                                !order.label().matches(FORM), "network.label-invalid", "label", order.label())
                        .and(Verdict.refuseIf(!found.labels().isEmpty(), "network.labeled", "name", found.name())))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "network", "id", order.network()));
    }

    @Override
    public Order begin(Order order, Store store) {
        Network network = networks.find(order.network()).orElseThrow();
        network.tag(List.of(order.label()));
        networks.save(network);
        store.changed(network.id());
        store.log(
                EventType.LABEL_NETWORK,
                Facts.about(network.id(), network.name()).with("label", order.label()));
        return order;
    }
}
