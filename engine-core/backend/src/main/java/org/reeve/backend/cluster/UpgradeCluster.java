package org.reeve.backend.cluster;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Notes how far somebody is with upgrading the hosts of a cluster, so that everybody sees it and nobody begins a second time. */
@Dependent
public class UpgradeCluster implements Action<UpgradeCluster.Order, UpgradeCluster.Order> {

    /** What has come of the upgrade. */
    public enum Progress {
        START,
        UPDATE_PROGRESS,
        FINISH
    }

    /** @param correlation by which events of the upgrade can be found */
    public record Order(ClusterId cluster, Progress progress, Optional<Integer> percent, Optional<String> correlation)
            implements Request {}

    /** A cluster as this needs it. */
    private record Row(String name, boolean running) {}

    private static final int DONE = 100;

    @Override
    public Spec<Order> spec() {
        return Spec.named("cluster.upgrade", Order.class)
                .permit(ActionGroup.EDIT_CLUSTER_CONFIGURATION, Order::cluster)
                .locks(order -> List.of(Lock.exclusive(order.cluster())))
                .failing(EventType.USER_UPDATE_CLUSTER_UPGRADE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Row> found = find(order, store);
        if (found.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "cluster", "id", order.cluster());
        }
        int percent = order.percent().orElse(0);
        boolean starts = order.progress() == Progress.START;
        return Verdict.invalidIf(percent < 0 || percent > DONE, "cluster.percent-range", "percent", percent)
                .and(Verdict.refuseIf(
                        starts && found.get().running(),
                        "cluster.upgrade-running",
                        "name",
                        found.get().name()))
                .and(Verdict.refuseIf(
                        !starts && !found.get().running(),
                        "cluster.upgrade-not-running",
                        "name",
                        found.get().name()));
    }

    private static Optional<Row> find(Order order, Store store) {
        return store.sql()
                .first(
                        "select name, upgrade_running from cluster where id = ?",
                        row -> new Row(row.getString("name"), row.getBoolean("upgrade_running")),
                        order.cluster());
    }

    @Override
    public Order begin(Order order, Store store) {
        Facts facts = Facts.about(
                        order.cluster(), find(order, store).orElseThrow().name())
                .with("percent", order.percent().orElse(0));
        switch (order.progress()) {
            case START -> {
                write(store, order, true, order.percent().orElse(0));
                store.log(EventType.USER_START_CLUSTER_UPGRADE, facts);
            }
            case UPDATE_PROGRESS -> {
                write(store, order, true, order.percent().orElse(0));
                store.log(EventType.USER_UPDATE_CLUSTER_UPGRADE, facts);
            }
            case FINISH -> {
                write(store, order, false, 0);
                store.log(EventType.USER_FINISH_CLUSTER_UPGRADE, facts);
            }
        }
        store.changed(order.cluster());
        return order;
    }

    private static void write(Store store, Order order, boolean running, int percent) {
        store.sql()
                .run(
                        """
                        update cluster set upgrade_running = ?, upgrade_percent = ?,
                            upgrade_correlation = case when ? then coalesce(?, upgrade_correlation) end where id = ?""",
                        running,
                        percent,
                        running,
                        order.correlation(),
                        order.cluster());
    }
}
