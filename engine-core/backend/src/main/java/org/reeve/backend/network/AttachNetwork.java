package org.reeve.backend.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.network.ClusterNetwork;
import org.reeve.dal.network.Network;
import org.reeve.dal.network.Networks;
import org.reeve.dal.network.Usage;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.network.NetworkId;
import org.reeve.model.user.ActionGroup;

/** Lets a cluster use a network of its data center. */
@Dependent
public class AttachNetwork implements Action<AttachNetwork.Order, AttachNetwork.Order> {

    public record Order(ClusterId cluster, NetworkId network, ClusterUse use) implements Request {}

    private final Networks networks;
    private final Clusters clusters;

    @Inject
    public AttachNetwork(Networks networks, Clusters clusters) {
        this.networks = networks;
        this.clusters = clusters;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("network.attach", Order.class)
                .permit(ActionGroup.ASSIGN_CLUSTER_NETWORK, Order::network)
                .locks(order -> List.of(Lock.exclusive(order.cluster()), Lock.shared(order.network())))
                .failing(EventType.NETWORK_ATTACH_NETWORK_TO_CLUSTER_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Cluster> cluster = clusters.find(order.cluster());
        Optional<Network> network = networks.find(order.network());
        if (cluster.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "cluster", "id", order.cluster());
        }
        if (network.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "network", "id", order.network());
        }
        boolean elsewhere =
                !cluster.get().dataCenter().equals(Optional.of(network.get().dataCenter()));
        boolean there =
                networks.use(order.cluster().value(), order.network().value()).isPresent();
        String name = network.get().name();
        String place = cluster.get().name();
        return Verdict.refuseIf(elsewhere, "network.elsewhere", "name", name, "cluster", place)
                .and(Verdict.refuseIf(there, "network.already-attached", "name", name, "cluster", place))
                .and(order.use().check(order.cluster(), order.network(), store));
    }

    @Override
    public Order begin(Order order, Store store) {
        Network network = networks.find(order.network()).orElseThrow();
        Cluster cluster = clusters.find(order.cluster()).orElseThrow();
        networks.add(new ClusterNetwork(cluster.id(), network, Usage.REQUIRED));
        ClusterUses.apply(order.use(), cluster.id(), network.id(), store);
        store.created(network.id());
        store.changed(network.id());
        store.changed(cluster.id());
        store.log(
                EventType.NETWORK_ATTACH_NETWORK_TO_CLUSTER,
                Facts.about(network.id(), network.name()).and(cluster.id(), cluster.name()));
        return order;
    }
}
