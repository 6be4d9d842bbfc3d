package org.reeve.backend.cluster;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.datacenter.Levels;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.cluster.Cluster;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.datacenter.DataCenterId;

/** What cannot be changed of a cluster any more once it has hosts or machines. */
final class ClusterInUse {

    private final Cluster was;
    private final Cluster wanted;
    private final Store store;

    /** @param wanted the cluster as it would be; nothing of it is stored yet */
    ClusterInUse(Cluster was, Cluster wanted, Store store) {
        this.was = was;
        this.wanted = wanted;
        this.store = store;
    }

    Verdict check() {
        return architecture().and(level()).and(services()).and(switches()).and(processor());
    }

    /** Machines and hosts of one architecture are of no use to another. */
    private Verdict architecture() {
        Architecture before = was.processor().architecture();
        boolean changes =
                before != Architecture.UNDEFINED && before != wanted.processor().architecture();
        return Verdict.refuseIf(
                changes && RemoveCluster.used(was.id(), store), "cluster.architecture-in-use", "name", was.name());
    }

    private Verdict level() {
        String before = was.compatibilityLevel();
        String after = wanted.compatibilityLevel();
        if (before.equals(after)) {
            return Verdict.ok();
        }
        if (Levels.lower(after, before)) {
            return Verdict.refuseIf(
                    RemoveCluster.used(was.id(), store), "cluster.level-lowered", "name", was.name(), "level", before);
        }
        List<String> behind = store.sql()
                .list(
                        """
                        select h.name from host h join host_seen s on s.host_id = h.id
                        where h.cluster_id = ? and s.status = 'UP' and jsonb_typeof(s.capabilities -> 'clusterLevels') = 'array'
                            and not s.capabilities -> 'clusterLevels' @> to_jsonb(?::text)
                        order by h.name limit 5""",
                        row -> row.getString(1),
                        was.id(),
                        after);
        return Verdict.refuseIf(
                !behind.isEmpty(), "cluster.level-unserved", "level", after, "names", String.join(", ", behind));
    }

    private Verdict services() {
        boolean ends = before().services().runsMachines() && !after().services().runsMachines();
        return Verdict.refuseIf(ends && has("vm"), "cluster.virtual-in-use", "name", was.name());
    }

    private Verdict switches() {
        boolean changes = before().hosts().switchType() != after().hosts().switchType();
        return Verdict.refuseIf(changes && has("host"), "cluster.switch-in-use", "name", was.name());
    }

    /** What a suspended machine remembers it could not be given back on another processor. */
    private Verdict processor() {
        Optional<String> before = was.processor().type();
        boolean changes =
                before.isPresent() && !before.equals(wanted.processor().type());
        if (!changes) {
            return Verdict.ok();
        }
        List<String> suspended = store.sql()
                .list(
                        """
                        select v.name from vm v join vm_seen s on s.vm_id = v.id
                        where v.cluster_id = ? and s.status = 'SUSPENDED' order by v.name limit 5""",
                        row -> row.getString(1),
                        was.id());
        return Verdict.refuseIf(!suspended.isEmpty(), "cluster.has-suspended", "names", String.join(", ", suspended));
    }

    private ClusterSettings before() {
        return was.settings(ClusterSettings.class);
    }

    private ClusterSettings after() {
        return wanted.settings(ClusterSettings.class);
    }

    private boolean has(String table) {
        return store.sql()
                .first("select 1 from " + table + " where cluster_id = ? limit 1", row -> true, was.id())
                .isPresent();
    }

    /** A cluster is never behind its data center. */
    static Verdict notBehind(Cluster cluster, DataCenterId dataCenter, Store store) {
        return store.sql()
                .first("select compatibility_level from data_center where id = ?", row -> row.getString(1), dataCenter)
                .filter(level -> Levels.lower(cluster.compatibilityLevel(), level))
                .map(level -> Verdict.refuse("cluster.level-behind", "level", level))
                .orElse(Verdict.ok());
    }
}
