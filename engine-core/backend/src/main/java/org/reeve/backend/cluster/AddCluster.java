package org.reeve.backend.cluster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.Profiles;
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.ClusterSeen;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.datacenter.DataCenter;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.dal.network.MacPools;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.event.EventType;
import org.reeve.model.network.NetworkId;
import org.reeve.model.user.ActionGroup;

/** Adds a cluster to a data center. Hosts come later; until then it runs nothing. */
@Dependent
public class AddCluster implements Action<AddCluster.Order, AddCluster.Order> {

    /** @param management the network over which the engine shall reach its hosts */
    public record Order(DataCenterId dataCenter, Naming naming, ClusterWishes wishes, Optional<NetworkId> management)
            implements Request {}

    private final Clusters clusters;
    private final DataCenters dataCenters;
    private final MacPools macPools;
    private final ClusterRules rules;
    private final Management management;
    private final Profiles profiles;

    @Inject
    public AddCluster(
            Clusters clusters,
            DataCenters dataCenters,
            MacPools macPools,
            ClusterRules rules,
            Management management,
            Profiles profiles) {
        this.clusters = clusters;
        this.dataCenters = dataCenters;
        this.macPools = macPools;
        this.rules = rules;
        this.management = management;
        this.profiles = profiles;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("cluster.add", Order.class)
                .permit(ActionGroup.CREATE_CLUSTER, Order::dataCenter)
                .locks(AddCluster::locks)
                .failing(EventType.USER_ADD_CLUSTER_FAILED)
                .build();
    }

    private static List<Lock> locks(Order order) {
        return Stream.of(
                        Stream.of(Lock.shared(order.dataCenter())),
                        order.wishes().rules().schedulingPolicy().stream().map(Lock::shared),
                        order.naming().name().stream().map(name -> Lock.name("cluster", name)))
                .flatMap(locks -> locks)
                .toList();
    }

    @Override
    public Verdict check(Order order, Store store) {
        if (dataCenters.find(order.dataCenter()).isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "data center", "id", order.dataCenter());
        }
        Cluster outcome = fresh(order);
        return Verdict.invalidIf(order.naming().name().isEmpty(), "kernel.name-missing")
                .and(rules.check(order.naming(), order.wishes(), outcome, Optional.empty(), store))
                .and(ClusterInUse.notBehind(outcome, order.dataCenter(), store))
                .and(management.check(order.dataCenter(), order.management(), store));
    }

    private Cluster fresh(Order order) {
        DataCenter dataCenter = dataCenters.find(order.dataCenter()).orElseThrow();
        Cluster fresh = new Cluster(
                new ClusterId(UUID.randomUUID()),
                dataCenter.id(),
                dataCenter.macPool().orElseGet(() -> macPools.theDefault().id()),
                Names.label(order.naming()),
                dataCenter.compatibilityLevel());
        fresh.configure(ClusterSettings.fresh());
        ClusterRules.apply(order.wishes(), fresh);
        return fresh;
    }

    @Override
    public Order begin(Order order, Store store) {
        Cluster added = fresh(order);
        DataCenter dataCenter = dataCenters.find(order.dataCenter()).orElseThrow();
        clusters.add(added);
        clusters.add(new ClusterSeen(added.id(), store.now()));
        management.join(added.id(), dataCenter.id(), order.management(), store);
        profiles.first(ProfileKind.CPU, added.id(), added.name(), store);
        store.created(added.id());
        store.added(added.id());
        store.log(
                EventType.USER_ADD_CLUSTER,
                Facts.about(added.id(), added.name()).and(dataCenter.id(), dataCenter.name()));
        return order;
    }
}
