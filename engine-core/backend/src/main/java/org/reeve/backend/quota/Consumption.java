package org.reeve.backend.quota;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.quota.Allowance;
import org.reeve.logic.quota.Allowance.Level;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.QuotaMode;
import org.reeve.model.event.EventType;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.vm.VmId;

/**
 * Weighs what somebody is about to use up against the quota it counts for: where quotas are enforced it is refused beyond the grace, where
 * they are only watched people are told. To be asked while an action checks; two that ask the same quota are weighed one after the other.
 */
@Dependent
public class Consumption {

    /** The events of each kind of limit. */
    private record Told(EventType threshold, EventType limit, EventType permitted, EventType missing) {}

    private static final Told CLUSTER = new Told(
            EventType.USER_EXCEEDED_QUOTA_CLUSTER_THRESHOLD,
            EventType.USER_EXCEEDED_QUOTA_CLUSTER_LIMIT,
            EventType.USER_EXCEEDED_QUOTA_CLUSTER_GRACE_LIMIT_PERMISSIVE_MODE,
            EventType.MISSING_QUOTA_CLUSTER_PARAMETERS_PERMISSIVE_MODE);
    private static final Told STORAGE = new Told(
            EventType.USER_EXCEEDED_QUOTA_STORAGE_THRESHOLD,
            EventType.USER_EXCEEDED_QUOTA_STORAGE_LIMIT,
            EventType.USER_EXCEEDED_QUOTA_STORAGE_GRACE_LIMIT_PERMISSIVE_MODE,
            EventType.MISSING_QUOTA_STORAGE_PARAMETERS_PERMISSIVE_MODE);

    /** Where a machine is and what it counts for. */
    private record Home(DataCenterId dataCenter, ClusterId cluster, Optional<QuotaId> quota) {}

    /** Processors and memory of a machine that is to run. */
    public Verdict machine(VmId vm, int vcpus, long bytes, Store store) {
        Home home = home(vm, store);
        QuotaMode mode = Quotas.mode(home.dataCenter(), store);
        if (mode == QuotaMode.DISABLED) {
            return Verdict.ok();
        }
        Optional<QuotaId> quota = home.quota();
        ClusterId cluster = home.cluster();
        Optional<QuotaView> found = held(quota, store);
        List<ClusterLimitView> limits = found.isEmpty()
                ? List.of()
                : store.sql()
                        .list(
                                "select " + LimitRows.CLUSTER_COLUMNS + " from " + LimitRows.CLUSTER_TABLES
                                        + " where l.quota_id = ? and (l.cluster_id is null or l.cluster_id = ?)",
                                ListClusterLimits::view,
                                found.get().id(),
                                cluster);
        if (limits.isEmpty()) {
            return missing(mode, CLUSTER, "quota.no-cluster-limit", found, store);
        }
        ClusterLimitView limit = limits.getFirst();
        QuotaView.Percents percents = found.get().percents();
        Level level = worse(
                new Allowance(limit.vcpus(), percents.clusterThreshold(), percents.clusterGrace())
                        .level(limit.usedVcpus() + vcpus),
                new Allowance(limit.memoryGib(), percents.clusterThreshold(), percents.clusterGrace())
                        .level(limit.usedMemoryGib() + LimitRows.gib(bytes)));
        return weigh(mode, CLUSTER, level, "quota.cluster-exceeded", found.get(), store);
    }

    private static Home home(VmId vm, Store store) {
        return store.sql()
                .first(
                        "select data_center_id, cluster_id, quota_id from vm where id = ?",
                        row -> new Home(
                                new DataCenterId(row.getObject("data_center_id", UUID.class)),
                                new ClusterId(row.getObject("cluster_id", UUID.class)),
                                Optional.ofNullable(row.getObject("quota_id", UUID.class))
                                        .map(QuotaId::new)),
                        vm)
                .orElseThrow();
    }

    /** Room on a storage domain for a disk that is made, grows, or comes to count for this quota. */
    public Verdict disk(
            DataCenterId dataCenter, Optional<QuotaId> quota, StorageDomainId domain, long bytes, Store store) {
        QuotaMode mode = Quotas.mode(dataCenter, store);
        if (mode == QuotaMode.DISABLED) {
            return Verdict.ok();
        }
        Optional<QuotaView> found = held(quota, store);
        List<StorageLimitView> limits = found.isEmpty()
                ? List.of()
                : store.sql()
                        .list(
                                "select " + LimitRows.STORAGE_COLUMNS + " from " + LimitRows.STORAGE_TABLES
                                        + " where l.quota_id = ? and (l.storage_domain_id is null or l.storage_domain_id = ?)",
                                ListStorageLimits::view,
                                found.get().id(),
                                domain);
        if (limits.isEmpty()) {
            return missing(mode, STORAGE, "quota.no-storage-limit", found, store);
        }
        StorageLimitView limit = limits.getFirst();
        QuotaView.Percents percents = found.get().percents();
        Level level = new Allowance(limit.gib(), percents.storageThreshold(), percents.storageGrace())
                .level(limit.usedGib() + LimitRows.gib(bytes));
        return weigh(mode, STORAGE, level, "quota.storage-exceeded", found.get(), store);
    }

    /** The quota, held until the transaction ends. */
    private static Optional<QuotaView> held(Optional<QuotaId> quota, Store store) {
        return quota.flatMap(
                id -> store.sql().first("select * from quota where id = ? for no key update", QuotaRows::view, id));
    }

    private static Level worse(Level one, Level other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Verdict missing(QuotaMode mode, Told told, String message, Optional<QuotaView> quota, Store store) {
        String name = quota.map(QuotaView::name).orElse("");
        if (mode == QuotaMode.ENABLED) {
            return Verdict.refuse(message, "quota", name);
        }
        store.log(told.missing(), Facts.none().with("quota", name));
        return Verdict.ok();
    }

    private static Verdict weigh(QuotaMode mode, Told told, Level level, String message, QuotaView quota, Store store) {
        Facts facts = Facts.none().with("quota", quota.name());
        switch (level) {
            case FREE -> {}
            case OVER_THRESHOLD -> store.log(told.threshold(), facts);
            case OVER_LIMIT -> store.log(told.limit(), facts);
            case OVER_GRACE -> {
                if (mode == QuotaMode.ENABLED) {
                    return Verdict.refuse(message, "quota", quota.name());
                }
                store.log(told.permitted(), facts);
            }
        }
        return Verdict.ok();
    }
}
