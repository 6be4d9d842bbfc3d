package org.reeve.backend.cluster;

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
import org.reeve.dal.cluster.Processor;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Has a cluster forget which machine type its guests are given; the usual one of its level is used again. */
@Dependent
public class ResetMachineType implements Action<ResetMachineType.Order, ResetMachineType.Order> {

    public record Order(ClusterId cluster) implements Request {}

    private final Clusters clusters;

    @Inject
    public ResetMachineType(Clusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("cluster.reset-machine-type", Order.class)
                .permit(ActionGroup.EDIT_CLUSTER_CONFIGURATION, Order::cluster)
                .locks(order -> List.of(Lock.exclusive(order.cluster())))
                .failing(EventType.USER_UPDATE_CLUSTER_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return clusters.find(order.cluster()).isPresent()
                ? Verdict.ok()
                : Verdict.notFound("kernel.not-found", "kind", "cluster", "id", order.cluster());
    }

    @Override
    public Order begin(Order order, Store store) {
        Cluster cluster = clusters.find(order.cluster()).orElseThrow();
        Processor was = cluster.processor();
        cluster.computeOn(new Processor(was.cpuType(), was.architecture(), was.biosType(), null));
        clusters.save(cluster);
        store.changed(cluster.id());
        store.log(EventType.USER_UPDATE_CLUSTER, Facts.about(cluster.id(), cluster.name()));
        return order;
    }
}
