package org.reeve.restapi.service.cluster;

import java.util.Optional;
import org.reeve.backend.cluster.ClusterView;
import org.reeve.backend.cluster.ClusterWishes;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.cluster.Resilience;
import org.reeve.model.network.MacPoolId;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.exchange.Versions;
import org.reeve.restapi.types.Cluster;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.ErrorHandling;
import org.reeve.restapi.types.FencingPolicy;
import org.reeve.restapi.types.Ksm;
import org.reeve.restapi.types.MemoryOverCommit;
import org.reeve.restapi.types.MemoryPolicy;
import org.reeve.restapi.types.MigrateOnError;

/** Clusters as the API has them. */
final class ClusterMapping {

    private ClusterMapping() {}

    static Cluster type(ClusterView view) {
        var type = Labels.label(new Cluster(), view.id(), view.name(), view.description(), view.comment());
        view.dataCenter().ifPresent(dataCenter -> type.setDataCenter(Refs.dataCenter(dataCenter)));
        type.setVersion(Versions.type(view.level()));
        type.setVirtService(true);
        type.setGlusterService(false);
        type.setMacPool(Refs.macPool(view.macPool()));
        type.setSchedulingPolicy(Refs.schedulingPolicy(view.schedulingPolicy()));
        var handling = new ErrorHandling();
        handling.setOnError(onError(view.resilience()));
        type.setErrorHandling(handling);
        var fencing = new FencingPolicy();
        fencing.setEnabled(view.fencing());
        type.setFencingPolicy(fencing);
        processing(view.processing(), type);
        promises(view.promises(), type);
        return type;
    }

    private static void processing(ClusterView.Processing view, Cluster type) {
        var cpu = new Cpu();
        cpu.setArchitecture(architecture(view.architecture()));
        view.type().ifPresent(cpu::setType);
        type.setCpu(cpu);
        view.bios().ifPresent(bios -> type.setBiosType(org.reeve.restapi.types.BiosType.valueOf(bios.name())));
    }

    /** The API knows fewer families than hosts report. */
    private static org.reeve.restapi.types.Architecture architecture(Architecture family) {
        return switch (family) {
            case X86_64 -> org.reeve.restapi.types.Architecture.X86_64;
            case PPC64, PPC64LE -> org.reeve.restapi.types.Architecture.PPC64;
            case S390X -> org.reeve.restapi.types.Architecture.S390X;
            case UNDEFINED, X86, PPC, PPCLE -> org.reeve.restapi.types.Architecture.UNDEFINED;
        };
    }

    private static void promises(ClusterView.Promises view, Cluster type) {
        type.setThreadsAsCores(view.threadsAsCores());
        type.setBallooningEnabled(view.ballooning());
        type.setHaReservation(view.haReservation());
        var ksm = new Ksm();
        ksm.setEnabled(view.ksm());
        type.setKsm(ksm);
        var percent = new MemoryOverCommit();
        percent.setPercent(view.memoryPercent());
        var memory = new MemoryPolicy();
        memory.setOverCommit(percent);
        type.setMemoryPolicy(memory);
    }

    static ClusterWishes wishes(Cluster given, Named named) {
        return new ClusterWishes(
                Versions.level(given.getVersion()), processing(given), promises(given), rules(given, named));
    }

    private static ClusterWishes.Processing processing(Cluster given) {
        Optional<Cpu> cpu = Optional.ofNullable(given.getCpu());
        return new ClusterWishes.Processing(
                cpu.map(Cpu::getType),
                cpu.map(Cpu::getArchitecture)
                        .map(one -> Given.as(one.name(), "cpu.architecture", Architecture::valueOf)),
                Optional.ofNullable(given.getBiosType())
                        .filter(one -> one != org.reeve.restapi.types.BiosType.CLUSTER_DEFAULT)
                        .map(one -> BiosType.valueOf(one.name())));
    }

    private static ClusterWishes.Promises promises(Cluster given) {
        return new ClusterWishes.Promises(
                Optional.ofNullable(given.getMemoryPolicy())
                        .map(MemoryPolicy::getOverCommit)
                        .map(MemoryOverCommit::getPercent),
                Optional.ofNullable(given.getThreadsAsCores()),
                Optional.ofNullable(given.getBallooningEnabled()),
                Optional.ofNullable(given.getKsm()).map(Ksm::getEnabled),
                Optional.ofNullable(given.getHaReservation()));
    }

    private static ClusterWishes.Rules rules(Cluster given, Named named) {
        return new ClusterWishes.Rules(
                Optional.ofNullable(given.getFencingPolicy()).map(FencingPolicy::getEnabled),
                Optional.ofNullable(given.getErrorHandling())
                        .map(ErrorHandling::getOnError)
                        .map(ClusterMapping::resilience),
                named.schedulingPolicy(given.getSchedulingPolicy()),
                Optional.ofNullable(given.getMacPool()).map(pool -> Given.id(pool.getId(), MacPoolId::new)));
    }

    private static MigrateOnError onError(Resilience resilience) {
        return switch (resilience) {
            case NO -> MigrateOnError.DO_NOT_MIGRATE;
            case YES -> MigrateOnError.MIGRATE;
            case HA_ONLY -> MigrateOnError.MIGRATE_HIGHLY_AVAILABLE;
        };
    }

    private static Resilience resilience(MigrateOnError onError) {
        return switch (onError) {
            case DO_NOT_MIGRATE -> Resilience.NO;
            case MIGRATE -> Resilience.YES;
            case MIGRATE_HIGHLY_AVAILABLE -> Resilience.HA_ONLY;
        };
    }
}
