package org.reeve.backend.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.Network;
import org.reeve.dal.network.Networks;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.event.EventType;
import org.reeve.model.network.NetworkId;
import org.reeve.model.qos.QosType;
import org.reeve.model.user.ActionGroup;

/** Changes what a network is called and how it is carried. */
@Dependent
public class UpdateNetwork implements Action<UpdateNetwork.Order, UpdateNetwork.Order> {

    /** What is absent stays as it is. */
    public record Order(NetworkId network, Naming naming, Wiring wiring, Optional<DataCenterId> dataCenter)
            implements Request {}

    private final Networks networks;

    @Inject
    public UpdateNetwork(Networks networks) {
        this.networks = networks;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("network.update", Order.class)
                .permit(ActionGroup.CONFIGURE_STORAGE_POOL_NETWORK, Order::network)
                .locks(order -> List.of(Lock.exclusive(order.network())))
                .failing(EventType.NETWORK_UPDATE_NETWORK_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return networks.find(order.network())
                .map(found -> Names.check(order.naming(), AddNetwork.LONGEST_NAME)
                        .and(AddNetwork.nameFree(networks, found.dataCenter(), order.naming(), Optional.of(found.id())))
                        .and(order.wiring().check())
                        .and(NetworkRules.name(order.naming()))
                        .and(NetworkRules.wire(order.wiring().over(found.wire())))
                        .and(NetworkRules.vlanFree(found.dataCenter(), order.wiring(), Optional.of(found.id()), store))
                        .and(NetworkRules.qos(order.wiring().qos(), QosType.HOSTNETWORK, found.dataCenter(), store))
                        .and(stays(order, found))
                        .and(usable(order, found, store)))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "network", "id", order.network()));
    }

    /** Hosts and machines may be relying on these. */
    private static Verdict stays(Order order, Network found) {
        return Verdict.refuseIf(
                        order.dataCenter()
                                .filter(other -> !other.equals(found.dataCenter()))
                                .isPresent(),
                        "network.data-center-stays",
                        "name",
                        found.name())
                .and(Verdict.refuseIf(
                        order.wiring()
                                .portIsolation()
                                .filter(on -> on != found.wire().portIsolation())
                                .isPresent(),
                        "network.isolation-stays",
                        "name",
                        found.name()));
    }

    private static Verdict usable(Order order, Network found, Store store) {
        boolean leavesMachines =
                found.wire().vmNetwork() && !order.wiring().over(found.wire()).vmNetwork();
        List<String> users = leavesMachines ? RemoveNetwork.users(found.id(), store) : List.of();
        return Verdict.refuseIf(
                !users.isEmpty(), "network.in-use", "name", found.name(), "names", String.join(", ", users));
    }

    @Override
    public Order begin(Order order, Store store) {
        Network changed = networks.find(order.network()).orElseThrow();
        changed.describe(Names.over(changed.label(), order.naming()));
        order.wiring().apply(changed);
        networks.save(changed);
        store.changed(changed.id());
        store.log(EventType.NETWORK_UPDATE_NETWORK, Facts.about(changed.id(), changed.name()));
        return order;
    }
}
