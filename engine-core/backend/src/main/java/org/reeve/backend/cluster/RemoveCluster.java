package org.reeve.backend.cluster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.Profiles;
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.Clusters;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Removes a cluster in which nothing is left. */
@Dependent
public class RemoveCluster implements Action<RemoveCluster.Order, RemoveCluster.Order> {

    public record Order(ClusterId cluster) implements Request {}

    private final Clusters clusters;
    private final Profiles profiles;

    @Inject
    public RemoveCluster(Clusters clusters, Profiles profiles) {
        this.clusters = clusters;
        this.profiles = profiles;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("cluster.remove", Order.class)
                .permit(ActionGroup.DELETE_CLUSTER, Order::cluster)
                .locks(order -> List.of(Lock.exclusive(order.cluster())))
                .failing(EventType.USER_REMOVE_CLUSTER_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return clusters.find(order.cluster())
                .map(found -> none(found, "host", "cluster.has-host", store)
                        .and(none(found, "vm", "cluster.has-vm", store))
                        .and(none(found, "vm_pool", "cluster.has-pool", store))
                        .and(none(found, "template", "cluster.has-template", store)))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "cluster", "id", order.cluster()));
    }

    static boolean used(ClusterId cluster, Store store) {
        return !names(cluster, "host", store).isEmpty()
                || !names(cluster, "vm", store).isEmpty();
    }

    private static Verdict none(Cluster found, String kind, String message, Store store) {
        List<String> names = names(found.id(), kind, store);
        return Verdict.refuseIf(!names.isEmpty(), message, "name", found.name(), "names", String.join(", ", names));
    }

    private static List<String> names(ClusterId cluster, String table, Store store) {
        return store.sql()
                .list(
                        "select name from " + table + " where cluster_id = ? order by name limit 5",
                        row -> row.getString(1),
                        cluster);
    }

    @Override
    public Order begin(Order order, Store store) {
        Cluster removed = clusters.find(order.cluster()).orElseThrow();
        profiles.leave(ProfileKind.CPU, removed.id(), store);
        Rights.takeAll(store, removed.id());
        clusters.remove(removed);
        store.removed(removed.id());
        store.log(EventType.USER_REMOVE_CLUSTER, Facts.about(removed.id(), removed.name()));
        return order;
    }
}
