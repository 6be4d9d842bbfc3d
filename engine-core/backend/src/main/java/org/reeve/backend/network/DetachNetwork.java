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
import org.reeve.dal.network.ClusterNetwork;
import org.reeve.dal.network.Network;
import org.reeve.dal.network.Networks;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.network.NetworkId;
import org.reeve.model.user.ActionGroup;

/** Takes a network away from a cluster whose machines do not need it. */
@Dependent
public class DetachNetwork implements Action<DetachNetwork.Order, DetachNetwork.Order> {

    public record Order(ClusterId cluster, NetworkId network) implements Request {}

    private final Networks networks;
    private final Clusters clusters;

    @Inject
    public DetachNetwork(Networks networks, Clusters clusters) {
        this.networks = networks;
        this.clusters = clusters;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("network.detach", Order.class)
                .permit(ActionGroup.ASSIGN_CLUSTER_NETWORK, Order::network)
                .locks(order -> List.of(Lock.exclusive(order.cluster()), Lock.shared(order.network())))
                .failing(EventType.NETWORK_DETACH_NETWORK_TO_CLUSTER_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return networks.use(order.cluster().value(), order.network().value())
                .map(use -> unused(use, store))
                .orElseGet(() -> Verdict.notFound(
                        "network.not-attached", "network", order.network(), "cluster", order.cluster()));
    }

    private Verdict unused(ClusterNetwork use, Store store) {
        String name = networks.find(use.network()).orElseThrow().name();
        List<String> users = store.sql()
                .list(
                        """
                        select distinct v.name from nic n join vnic_profile p on p.id = n.vnic_profile_id join vm v on v.id = n.vm_id
                        where p.network_id = ? and v.cluster_id = ? order by v.name limit 5""",
                        row -> row.getString(1),
                        use.network(),
                        use.cluster());
        return Verdict.refuseIf(use.usage().management(), "network.is-management", "name", name)
                .and(Verdict.refuseIf(
                        !users.isEmpty(), "network.in-use", "name", name, "names", String.join(", ", users)));
    }

    @Override
    public Order begin(Order order, Store store) {
        Network network = networks.find(order.network()).orElseThrow();
        Cluster cluster = clusters.find(order.cluster()).orElseThrow();
        ClusterUses.handOver(cluster.id(), network.id(), store);
        store.sql()
                .run("delete from cluster_network where cluster_id = ? and network_id = ?", cluster.id(), network.id());
        store.changed(network.id());
        store.changed(cluster.id());
        store.log(
                EventType.NETWORK_DETACH_NETWORK_TO_CLUSTER,
                Facts.about(network.id(), network.name()).and(cluster.id(), cluster.name()));
        return order;
    }
}
