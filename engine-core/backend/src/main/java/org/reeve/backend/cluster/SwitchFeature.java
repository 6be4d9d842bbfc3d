package org.reeve.backend.cluster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.Clusters;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterFeature;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Gives a cluster a feature beyond those of its level, or takes it away. No host here has any, so none can be in a cluster that is given one. */
@Dependent
public class SwitchFeature implements Action<SwitchFeature.Order, SwitchFeature.Order> {

    public record Order(ClusterId cluster, UUID feature, boolean on) implements Request {}

    private final Clusters clusters;

    @Inject
    public SwitchFeature(Clusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("cluster.switch-feature", Order.class)
                .permit(ActionGroup.EDIT_CLUSTER_CONFIGURATION, Order::cluster)
                .locks(order -> List.of(Lock.exclusive(order.cluster())))
                .failing(EventType.USER_UPDATE_CLUSTER_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        if (clusters.find(order.cluster()).isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "cluster", "id", order.cluster());
        }
        if (ClusterFeature.of(order.feature()).isEmpty()) {
            return unknown(order);
        }
        boolean has = store.sql()
                .first(
                        "select 1 from cluster_feature where cluster_id = ? and feature_id = ?",
                        row -> true,
                        order.cluster(),
                        order.feature())
                .isPresent();
        if (!order.on()) {
            return has ? Verdict.ok() : unknown(order);
        }
        List<String> hosts = store.sql()
                .list(
                        "select name from host where cluster_id = ? order by name limit 5",
                        row -> row.getString(1),
                        order.cluster());
        return Verdict.refuseIf(has, "cluster.feature-there")
                .and(Verdict.refuseIf(!hosts.isEmpty(), "cluster.feature-unserved", "names", String.join(", ", hosts)));
    }

    private static Verdict unknown(Order order) {
        return Verdict.notFound("kernel.not-found", "kind", "cluster feature", "id", order.feature());
    }

    @Override
    public Order begin(Order order, Store store) {
        Cluster cluster = clusters.find(order.cluster()).orElseThrow();
        store.sql()
                .run(
                        order.on()
                                ? "insert into cluster_feature (cluster_id, feature_id) values (?, ?)"
                                : "delete from cluster_feature where cluster_id = ? and feature_id = ?",
                        order.cluster(),
                        order.feature());
        store.changed(cluster.id());
        store.log(EventType.USER_UPDATE_CLUSTER, Facts.about(cluster.id(), cluster.name()));
        return order;
    }
}
