package org.reeve.backend.cluster;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reeve.backend.api.Naming;
import org.reeve.backend.datacenter.Levels;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Permits;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.cluster.Processor;
import org.reeve.dal.cluster.Sharing;
import org.reeve.dal.network.MacPools;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.cluster.CpuType;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.scheduling.SchedulingPolicyId;
import org.reeve.model.user.ActionGroup;

/** What holds for a new cluster as for a changed one. */
@Dependent
public class ClusterRules {

    static final int LONGEST_NAME = 40;
    private static final int LEAST_MEMORY = 100;
    private static final int MOST_MEMORY = 1000;
    /** Names of processors as people and libvirt write them: they travel into the descriptions of machines. */
    private static final Pattern CPU = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ,._+-]{0,99}");

    private final Clusters clusters;
    private final MacPools macPools;
    private final Instance<RuleBook> book;
    private final Permits permits;

    @Inject
    public ClusterRules(Clusters clusters, MacPools macPools, Instance<RuleBook> book, Permits permits) {
        this.clusters = clusters;
        this.macPools = macPools;
        this.book = book;
        this.permits = permits;
    }

    /** @param outcome the cluster as it would be; nothing of it is stored yet */
    Verdict check(Naming naming, ClusterWishes wishes, Cluster outcome, Optional<ClusterId> self, Store store) {
        return Names.check(naming, LONGEST_NAME)
                .and(nameFree(naming, self))
                .and(Levels.check(wishes.level()))
                .and(processor(outcome))
                .and(memory(wishes.promises()))
                .and(SettingsRules.check(outcome.settings(ClusterSettings.class)))
                .and(scheduling(wishes, outcome))
                .and(macPool(wishes, store));
    }

    private Verdict nameFree(Naming naming, Optional<ClusterId> self) {
        Optional<Cluster> taken = naming.name().flatMap(clusters::named).filter(other -> !Optional.of(other.id())
                .equals(self));
        return Verdict.refuseIf(
                taken.isPresent(), "cluster.name-taken", "name", naming.name().orElse(""));
    }

    private static Verdict processor(Cluster outcome) {
        Processor processor = outcome.processor();
        Architecture architecture = processor.architecture();
        String type = processor.type().orElse("");
        boolean odd = !type.isEmpty() && !CPU.matcher(type).matches();
        boolean unknown = !odd && !type.isEmpty() && !new CpuType(type).possibleAt(outcome.compatibilityLevel());
        boolean family = type.contains(" ") && !unknown && !odd;
        boolean mixed = family && new CpuType(type).architecture() != architecture;
        boolean pc = processor
                .bios()
                .filter(bios -> bios != BiosType.I440FX_SEA_BIOS)
                .isPresent();
        boolean other = architecture != Architecture.X86_64 && architecture != Architecture.UNDEFINED;
        return Verdict.invalidIf(odd, "cluster.cpu-invalid", "type", type)
                .and(Verdict.invalidIf(
                        unknown, "cluster.cpu-unknown", "type", type, "level", outcome.compatibilityLevel()))
                .and(Verdict.invalidIf(mixed, "cluster.cpu-foreign", "type", type, "architecture", architecture.name()))
                .and(Verdict.invalidIf(pc && other, "cluster.bios-foreign", "architecture", architecture.name()));
    }

    private static Verdict memory(ClusterWishes.Promises wishes) {
        int percent = wishes.memoryPercent().orElse(LEAST_MEMORY);
        return Verdict.invalidIf(
                percent < LEAST_MEMORY || percent > MOST_MEMORY,
                "cluster.memory-range",
                "percent",
                percent,
                "least",
                LEAST_MEMORY,
                "most",
                MOST_MEMORY);
    }

    private Verdict scheduling(ClusterWishes wishes, Cluster outcome) {
        boolean said = wishes.rules().schedulingPolicy().isPresent()
                || wishes.rules().schedulingProperties().isPresent();
        return said ? book.get().check(outcome.schedulingPolicy(), outcome.schedulingProperties()) : Verdict.ok();
    }

    /** Whoever lets a cluster draw from a pool uses the pool up. */
    private Verdict macPool(ClusterWishes wishes, Store store) {
        Optional<MacPoolId> pool = wishes.rules().macPool();
        if (pool.isEmpty()) {
            return Verdict.ok();
        }
        if (macPools.find(pool.get()).isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "MAC pool", "id", pool.get());
        }
        permits.require(store.caller(), ActionGroup.CONFIGURE_MAC_POOL, Target.of(pool.get()));
        return Verdict.ok();
    }

    static void apply(ClusterWishes wishes, Cluster cluster) {
        wishes.level().ifPresent(cluster::raiseTo);
        cluster.computeOn(over(cluster.processor(), wishes.processing()));
        cluster.share(over(cluster.sharing(), wishes.promises()));
        ClusterWishes.Rules rules = wishes.rules();
        rules.fencing().ifPresent(cluster::fence);
        rules.resilience().ifPresent(cluster::evacuate);
        rules.macPool().ifPresent(cluster::drawMacsFrom);
        SchedulingPolicyId policy = rules.schedulingPolicy().orElse(cluster.schedulingPolicy());
        Map<String, String> otherwise = rules.schedulingProperties()
                .orElse(policy.equals(cluster.schedulingPolicy()) ? cluster.schedulingProperties() : Map.of());
        cluster.scheduleBy(policy, otherwise);
        cluster.configure(cluster.settings(ClusterSettings.class).over(wishes.settings()));
    }

    private static Architecture architecture(Processor was, ClusterWishes.Processing wanted) {
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
