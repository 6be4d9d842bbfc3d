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
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.network.Network;
import org.reeve.dal.network.Networks;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.network.NetworkId;
import org.reeve.model.user.ActionGroup;

/** Changes what a network is for in a cluster. */
@Dependent
public class UpdateClusterNetwork implements Action<UpdateClusterNetwork.Order, UpdateClusterNetwork.Order> {

    public record Order(ClusterId cluster, NetworkId network, ClusterUse use) implements Request {}

    private final Networks networks;
    private final Clusters clusters;

    @Inject
    public UpdateClusterNetwork(Networks networks, Clusters clusters) {
        this.networks = networks;
        this.clusters = clusters;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("network.use", Order.class)
                .permit(ActionGroup.CONFIGURE_CLUSTER_NETWORK, Order::cluster)
                .locks(order -> List.of(Lock.exclusive(order.cluster()), Lock.shared(order.network())))
                .failing(EventType.NETWORK_UPDTAE_NETWORK_ON_CLUSTER_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        if (networks.use(order.cluster().value(), order.network().value()).isEmpty()) {
            return Verdict.notFound("network.not-attached", "network", order.network(), "cluster", order.cluster());
        }
        return order.use().check(order.cluster(), order.network(), store);
    }

    @Override
    public Order begin(Order order, Store store) {
        Network network = networks.find(order.network()).orElseThrow();
        Cluster cluster = clusters.find(order.cluster()).orElseThrow();
        ClusterUses.apply(order.use(), cluster.id(), network.id(), store);
        store.changed(network.id());
        store.changed(cluster.id());
        order.use()
                .display()
                .filter(on -> on)
                .ifPresent(on -> store.log(
                        EventType.NETWORK_UPDATE_DISPLAY_TO_CLUSTER,
                        Facts.about(network.id(), network.name()).and(cluster.id(), cluster.name())));
        store.log(
                EventType.NETWORK_UPDTAE_NETWORK_ON_CLUSTER,
                Facts.about(network.id(), network.name()).and(cluster.id(), cluster.name()));
        return order;
    }
}
