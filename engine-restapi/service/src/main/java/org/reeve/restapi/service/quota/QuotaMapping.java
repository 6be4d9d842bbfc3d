package org.reeve.restapi.service.quota;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.quota.AddQuotaLimit;
import org.reeve.backend.quota.ClusterLimitView;
import org.reeve.backend.quota.LimitKind;
import org.reeve.backend.quota.QuotaView;
import org.reeve.backend.quota.QuotaWishes;
import org.reeve.backend.quota.StorageLimitView;
import org.reeve.model.quota.QuotaId;
import org.reeve.restapi.service.exchange.BadRequest;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Quota;
import org.reeve.restapi.types.QuotaClusterLimit;
import org.reeve.restapi.types.QuotaStorageLimit;

/** Quotas and their limits as the API has them. */
final class QuotaMapping {

    private static final int UNLIMITED = -1;

    private QuotaMapping() {}

    static Quota type(QuotaView view) {
        var type = Labels.label(new Quota(), view.id(), view.name(), view.description(), null);
        type.setDataCenter(Refs.dataCenter(view.dataCenter()));
        type.setClusterSoftLimitPct(view.percents().clusterThreshold());
        type.setClusterHardLimitPct(view.percents().clusterGrace());
        type.setStorageSoftLimitPct(view.percents().storageThreshold());
        type.setStorageHardLimitPct(view.percents().storageGrace());
        return type;
    }

    static QuotaClusterLimit type(ClusterLimitView view) {
        var type = new QuotaClusterLimit();
        type.setId(view.id().toString());
        type.setVcpuLimit(view.vcpus());
        type.setVcpuUsage(view.usedVcpus());
        type.setMemoryLimit(view.memoryGib());
        type.setMemoryUsage(view.usedMemoryGib());
        type.setQuota(Refs.quota(view.dataCenter(), view.quota()));
        view.cluster().ifPresent(cluster -> type.setCluster(Refs.cluster(cluster)));
        return type;
    }

    static QuotaStorageLimit type(StorageLimitView view) {
        var type = new QuotaStorageLimit();
        type.setId(view.id().toString());
        type.setLimit(view.gib());
        type.setUsage(view.usedGib());
        type.setQuota(Refs.quota(view.dataCenter(), view.quota()));
        view.domain().ifPresent(domain -> type.setStorageDomain(Refs.storageDomain(domain)));
        return type;
    }

    static QuotaWishes wishes(Quota given) {
        return new QuotaWishes(
                Labels.of(given),
                Optional.ofNullable(given.getClusterSoftLimitPct()),
                Optional.ofNullable(given.getClusterHardLimitPct()),
                Optional.ofNullable(given.getStorageSoftLimitPct()),
                Optional.ofNullable(given.getStorageHardLimitPct()));
    }

    static AddQuotaLimit.Order limit(QuotaId quota, QuotaClusterLimit given, Named named) {
        Optional<UUID> cluster = named.cluster(given.getCluster()).map(id -> id.value());
        int vcpus = Given.or(given.getVcpuLimit(), UNLIMITED);
        double memory = Given.or(given.getMemoryLimit(), (double) UNLIMITED);
        notBelow(vcpus, "vcpu_limit");
        notBelow(memory, "memory_limit");
        return new AddQuotaLimit.Order(quota, LimitKind.CLUSTER, cluster, vcpus, memory);
    }

    static AddQuotaLimit.Order limit(QuotaId quota, QuotaStorageLimit given, Named named) {
        Optional<UUID> domain = named.storageDomain(given.getStorageDomain()).map(id -> id.value());
        long gib = Given.or(given.getLimit(), (long) UNLIMITED);
        notBelow(gib, "limit");
        return new AddQuotaLimit.Order(quota, LimitKind.STORAGE, domain, UNLIMITED, gib);
    }

    /** Below zero there is one value: as much as there is. */
    private static void notBelow(double value, String member) {
        if (!(value >= 0 || value == UNLIMITED) || Double.isInfinite(value)) {
            throw new BadRequest(member, "is -1 (unlimited) or not negative");
        }
    }

    static UUID limit(String id) {
        return Given.id(id, Function.identity());
    }
}
