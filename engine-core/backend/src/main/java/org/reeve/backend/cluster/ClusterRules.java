package org.reeve.backend.cluster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reeve.backend.api.Naming;
import org.reeve.backend.datacenter.Levels;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.Sql;
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.cluster.Processor;
import org.reeve.dal.cluster.Sharing;
import org.reeve.dal.network.MacPools;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.cluster.CpuType;
import org.reeve.model.scheduling.SchedulingPolicyId;

/** What holds for a new cluster as for a changed one. */
@Dependent
public class ClusterRules {

    static final int LONGEST_NAME = 40;
    private static final int LEAST_MEMORY = 100;
    private static final int MOST_MEMORY = 1000;
    /** Names of processors as people and libvirt write them: they travel into the descriptions of machines. */
    private static final Pattern CPU = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._+-]{0,99}");

    private final Clusters clusters;
    private final MacPools macPools;
    private final Sql sql;

    @Inject
    public ClusterRules(Clusters clusters, MacPools macPools, Sql sql) {
        this.clusters = clusters;
        this.macPools = macPools;
        this.sql = sql;
    }

    Verdict check(Naming naming, ClusterWishes wishes, Optional<ClusterId> self) {
        return Names.check(naming, LONGEST_NAME)
                .and(nameFree(naming, self))
                .and(Levels.check(wishes.level()))
                .and(wishes.processing()
                        .type()
                        .map(type ->
                                Verdict.invalidIf(!CPU.matcher(type).matches(), "cluster.cpu-invalid", "type", type))
                        .orElse(Verdict.ok()))
                .and(wishes.promises()
                        .memoryPercent()
                        .map(percent -> Verdict.invalidIf(
                                percent < LEAST_MEMORY || percent > MOST_MEMORY,
                                "cluster.memory-range",
                                "percent",
                                percent,
                                "least",
                                LEAST_MEMORY,
                                "most",
                                MOST_MEMORY))
                        .orElse(Verdict.ok()))
                .and(wishes.rules()
                        .schedulingPolicy()
                        .filter(policy -> !known(policy))
                        .map(policy -> Verdict.notFound("kernel.not-found", "kind", "scheduling policy", "id", policy))
                        .orElse(Verdict.ok()))
                .and(wishes.rules()
                        .macPool()
                        .filter(pool -> macPools.find(pool).isEmpty())
                        .map(pool -> Verdict.notFound("kernel.not-found", "kind", "MAC pool", "id", pool))
                        .orElse(Verdict.ok()));
    }

    private boolean known(SchedulingPolicyId policy) {
        return sql.first("select 1 from scheduling_policy where id = ?", row -> true, policy)
                .isPresent();
    }

    private Verdict nameFree(Naming naming, Optional<ClusterId> self) {
        Optional<Cluster> taken = naming.name().flatMap(clusters::named).filter(other -> !Optional.of(other.id())
                .equals(self));
        return Verdict.refuseIf(
                taken.isPresent(), "cluster.name-taken", "name", naming.name().orElse(""));
    }

    static void apply(ClusterWishes wishes, Cluster cluster) {
        wishes.level().ifPresent(cluster::raiseTo);
        cluster.computeOn(over(cluster.processor(), wishes.processing()));
        cluster.share(over(cluster.sharing(), wishes.promises()));
        wishes.rules().fencing().ifPresent(cluster::fence);
        wishes.rules().resilience().ifPresent(cluster::evacuate);
        wishes.rules().schedulingPolicy().ifPresent(cluster::scheduleBy);
        wishes.rules().macPool().ifPresent(cluster::drawMacsFrom);
    }

    static Architecture architecture(Processor was, ClusterWishes.Processing wanted) {
        return wanted.architecture()
                .filter(one -> one != Architecture.UNDEFINED)
                .or(() -> wanted.type().map(type -> new CpuType(type).architecture()))
                .orElse(was.architecture());
    }

    private static Processor over(Processor was, ClusterWishes.Processing wanted) {
        return new Processor(
                wanted.type().or(was::type).orElse(null),
                architecture(was, wanted),
                wanted.bios().or(was::bios).orElse(null),
                was.emulatedMachine());
    }

    private static Sharing over(Sharing was, ClusterWishes.Promises wanted) {
        return new Sharing(
                wanted.memoryPercent().orElse(was.memoryOvercommitPercent()),
                wanted.threadsAsCores().orElse(was.threadsAsCores()),
                wanted.ballooning().orElse(was.ballooning()),
                wanted.ksm().orElse(was.ksm()),
                wanted.haReservation().orElse(was.haReservation()));
    }
}
