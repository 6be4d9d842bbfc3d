package org.reeve.backend.cluster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Changes what a cluster is called and how it works, and takes one without a data center into one. */
@Dependent
public class UpdateCluster implements Action<UpdateCluster.Order, UpdateCluster.Order> {

    /** What is absent stays as it is. */
    public record Order(ClusterId cluster, Naming naming, ClusterWishes wishes, Optional<DataCenterId> dataCenter)
            implements Request {}

    private final Clusters clusters;
    private final DataCenters dataCenters;
    private final ClusterRules rules;
    private final Management management;
    private final ClusterWriters writers;

    @Inject
    public UpdateCluster(
            Clusters clusters,
            DataCenters dataCenters,
            ClusterRules rules,
            Management management,
            ClusterWriters writers) {
        this.clusters = clusters;
        this.dataCenters = dataCenters;
        this.rules = rules;
        this.management = management;
        this.writers = writers;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("cluster.update", Order.class)
                .permit(ActionGroup.EDIT_CLUSTER_CONFIGURATION, Order::cluster)
                .locks(order -> Stream.of(
                                Stream.of(Lock.exclusive(order.cluster())),
                                order.dataCenter().stream().map(Lock::shared),
                                order.wishes().rules().schedulingPolicy().stream()
                                        .map(Lock::shared),
                                order.naming().name().stream().map(name -> Lock.name("cluster", name)))
                        .flatMap(locks -> locks)
                        .toList())
                .failing(EventType.USER_UPDATE_CLUSTER_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return clusters.find(order.cluster())
                .map(found -> mayChange(order, found, store)
                        .and(order.dataCenter()
                                .map(dataCenter -> mayJoin(found, dataCenter, store))
                                .orElse(Verdict.ok())))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "cluster", "id", order.cluster()));
    }

    private Verdict mayChange(Order order, Cluster found, Store store) {
        Cluster outcome = clusters.find(found.id()).orElseThrow();
        ClusterRules.apply(order.wishes(), outcome);
        return rules.check(order.naming(), order.wishes(), outcome, Optional.of(found.id()), store)
                .and(new ClusterInUse(found, outcome, store).check())
                .and(order.dataCenter()
                        .or(found::dataCenter)
                        .map(dataCenter -> ClusterInUse.notBehind(outcome, dataCenter, store))
                        .orElse(Verdict.ok()));
    }

    private Verdict mayJoin(Cluster found, DataCenterId dataCenter, Store store) {
        List<DataCenterId> now = found.dataCenter().stream().toList();
        if (now.contains(dataCenter)) {
            return Verdict.ok();
        }
        if (dataCenters.find(dataCenter).isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "data center", "id", dataCenter);
        }
        return Verdict.refuseIf(!now.isEmpty(), "cluster.keeps-data-center", "name", found.name())
                .and(management.check(dataCenter, Optional.empty(), store));
    }

    @Override
    public Order begin(Order order, Store store) {
        Cluster changed = clusters.find(order.cluster()).orElseThrow();
        Optional<DataCenterId> joined =
                order.dataCenter().filter(dataCenter -> changed.dataCenter().isEmpty());
        changed.describe(Names.over(changed.label(), order.naming()));
        joined.ifPresent(changed::join);
        ClusterRules.apply(order.wishes(), changed);
        clusters.save(changed);
        joined.ifPresent(dataCenter -> management.join(changed.id(), dataCenter, Optional.empty(), store));
        writers.rulesChanged(List.of(changed.id()));
        store.changed(changed.id());
        store.log(EventType.USER_UPDATE_CLUSTER, Facts.about(changed.id(), changed.name()));
        return order;
    }
}
