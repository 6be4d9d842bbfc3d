package org.reeve.restapi.service.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.reeve.backend.cluster.ClusterSettings;
import org.reeve.backend.cluster.ClusterView;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.cluster.MemoryThreshold;
import org.reeve.model.cluster.Resilience;
import org.reeve.model.vm.Inheritable;
import org.reeve.model.vm.MigrationPolicy;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Properties;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.exchange.Versions;
import org.reeve.restapi.service.exchange.Words;
import org.reeve.restapi.types.Cluster;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.Display;
import org.reeve.restapi.types.ErrorHandling;
import org.reeve.restapi.types.FencingPolicy;
import org.reeve.restapi.types.FipsMode;
import org.reeve.restapi.types.FirewallType;
import org.reeve.restapi.types.InheritableBoolean;
import org.reeve.restapi.types.Ksm;
import org.reeve.restapi.types.LogMaxMemoryUsedThresholdType;
import org.reeve.restapi.types.MemoryOverCommit;
import org.reeve.restapi.types.MemoryPolicy;
import org.reeve.restapi.types.MigrateOnError;
import org.reeve.restapi.types.MigrationBandwidth;
import org.reeve.restapi.types.MigrationBandwidthAssignmentMethod;
import org.reeve.restapi.types.MigrationOptions;
import org.reeve.restapi.types.ParallelMigrationsPolicy;
import org.reeve.restapi.types.RngSource;
import org.reeve.restapi.types.SerialNumber;
import org.reeve.restapi.types.SerialNumberPolicy;
import org.reeve.restapi.types.SkipIfConnectivityBroken;
import org.reeve.restapi.types.SkipIfSdActive;
import org.reeve.restapi.types.SwitchType;
import org.reeve.restapi.types.TransparentHugePages;

/** Clusters as the API has them; what nobody said anything about is shown as oVirt has it in new clusters. */
final class ClusterMapping {

    private static final int USUAL_SILENT_PERCENT = 50;
    private static final int USUAL_MEMORY_THRESHOLD = 95;

    private ClusterMapping() {}

    static Cluster type(ClusterView view) {
        var type = Labels.label(new Cluster(), view.id(), view.name(), view.description(), view.comment());
        view.dataCenter().ifPresent(dataCenter -> type.setDataCenter(Refs.dataCenter(dataCenter)));
        type.setVersion(Versions.type(view.level()));
        type.setSupportedVersions(Versions.from(view.level()));
        type.setMacPool(Refs.macPool(view.macPool()));
        view.managementNetwork().ifPresent(network -> type.setManagementNetwork(Refs.network(network)));
        type.setSchedulingPolicy(Refs.schedulingPolicy(view.scheduling().policy()));
        type.setCustomSchedulingPolicyProperties(
                Properties.type(view.scheduling().properties()));
        var handling = new ErrorHandling();
        handling.setOnError(onError(view.resilience()));
        type.setErrorHandling(handling);
        type.setFencingPolicy(fencing(view));
        processing(view.processing(), type);
        promises(view, type);
        services(view.settings().services(), type);
        type.setMigration(migration(view.settings().migration()));
        type.setTunnelMigration(view.settings().migration().tunnelled().orElse(false));
        hosts(view.settings().hosts(), type);
        guests(view.settings().guests(), type);
        upgrade(view.upgrade(), type);
        return type;
    }

    private static void processing(ClusterView.Processing view, Cluster type) {
        var cpu = new Cpu();
        cpu.setArchitecture(architecture(view.architecture()));
        view.type().ifPresent(cpu::setType);
        type.setCpu(cpu);
        view.bios().ifPresent(bios -> type.setBiosType(Words.same(bios, org.reeve.restapi.types.BiosType.class)));
    }

    /** The API knows fewer families than hosts report. */
    static org.reeve.restapi.types.Architecture architecture(Architecture family) {
        return switch (family) {
            case X86_64 -> org.reeve.restapi.types.Architecture.X86_64;
            case PPC64, PPC64LE -> org.reeve.restapi.types.Architecture.PPC64;
            case S390X -> org.reeve.restapi.types.Architecture.S390X;
            case UNDEFINED, X86, PPC, PPCLE -> org.reeve.restapi.types.Architecture.UNDEFINED;
        };
    }

    private static void promises(ClusterView view, Cluster type) {
        ClusterView.Promises promises = view.promises();
        type.setThreadsAsCores(promises.threadsAsCores());
        type.setBallooningEnabled(promises.ballooning());
        type.setHaReservation(promises.haReservation());
        var ksm = new Ksm();
        ksm.setEnabled(promises.ksm());
        ksm.setMergeAcrossNodes(view.settings().hosts().mergesAcrossNodes().orElse(true));
        type.setKsm(ksm);
        var percent = new MemoryOverCommit();
        percent.setPercent(promises.memoryPercent());
        var pages = new TransparentHugePages();
        pages.setEnabled(view.settings().hosts().hugePages().orElse(true));
        var memory = new MemoryPolicy();
        memory.setOverCommit(percent);
        memory.setTransparentHugePages(pages);
        type.setMemoryPolicy(memory);
    }

    private static FencingPolicy fencing(ClusterView view) {
        ClusterSettings.Fencing fencing = view.settings().fencing();
        var held = new SkipIfSdActive();
        held.setEnabled(fencing.unlessStorageIsHeld().orElse(false));
        var silent = new SkipIfConnectivityBroken();
        silent.setEnabled(fencing.unlessMostAreSilent().orElse(false));
        silent.setThreshold(fencing.silentPercent().orElse(USUAL_SILENT_PERCENT));
        var policy = new FencingPolicy();
        policy.setEnabled(view.fencing());
        policy.setSkipIfSdActive(held);
        policy.setSkipIfConnectivityBroken(silent);
        policy.setSkipIfGlusterBricksUp(fencing.unlessBricksAreUp().orElse(false));
        policy.setSkipIfGlusterQuorumNotMet(fencing.unlessQuorumIsLost().orElse(false));
        return policy;
    }

    private static void services(ClusterSettings.Services services, Cluster type) {
        type.setVirtService(services.runsMachines());
        type.setGlusterService(services.keepsVolumes());
        services.tunedProfile().ifPresent(type::setGlusterTunedProfile);
        type.setTrustedService(services.trusted().orElse(false));
        type.setOptionalReason(services.reasonOptional().orElse(true));
        type.setMaintenanceReasonRequired(services.maintenanceReason().orElse(true));
    }

    private static MigrationOptions migration(ClusterSettings.Migration migration) {
        var bandwidth = new MigrationBandwidth();
        bandwidth.setAssignmentMethod(migration
                .bandwidth()
                .map(method -> Words.same(method, MigrationBandwidthAssignmentMethod.class))
                .orElse(MigrationBandwidthAssignmentMethod.AUTO));
        migration.megabits().ifPresent(bandwidth::setCustomValue);
        var policy = new org.reeve.restapi.types.MigrationPolicy();
        policy.setId(migration.policy().orElse(MigrationPolicy.LEGACY.id()).toString());
        var options = new MigrationOptions();
        options.setAutoConverge(inheritable(migration.autoConverge()));
        options.setCompressed(inheritable(migration.compressed()));
        options.setEncrypted(inheritable(migration.encrypted()));
        options.setParallelMigrationsPolicy(migration
                .parallel()
                .map(parallel -> Words.same(parallel, ParallelMigrationsPolicy.class))
                .orElse(ParallelMigrationsPolicy.DISABLED));
        migration.connections().ifPresent(options::setCustomParallelMigrations);
        options.setBandwidth(bandwidth);
        options.setPolicy(policy);
        return options;
    }

    private static InheritableBoolean inheritable(Optional<Inheritable> own) {
        return Words.same(own.orElse(Inheritable.INHERIT), InheritableBoolean.class);
    }

    private static void hosts(ClusterSettings.Hosts hosts, Cluster type) {
        type.setSwitchType(Words.same(hosts.switchType(), SwitchType.class));
        type.setFirewallType(hosts.firewall()
                .map(firewall -> Words.same(firewall, FirewallType.class))
                .orElse(FirewallType.FIREWALLD));
        type.setFipsMode(
                hosts.fips().map(fips -> Words.same(fips, FipsMode.class)).orElse(FipsMode.UNDEFINED));
        type.setRequiredRngSources(rngSources(hosts));
        type.setLogMaxMemoryUsedThreshold(hosts.memoryThreshold().orElse(USUAL_MEMORY_THRESHOLD));
        type.setLogMaxMemoryUsedThresholdType(Words.same(
                hosts.memoryMeasure().orElse(MemoryThreshold.PERCENTAGE), LogMaxMemoryUsedThresholdType.class));
    }

    /** Every host has the kernel's own source, whatever else is asked of it. */
    private static List<RngSource> rngSources(ClusterSettings.Hosts hosts) {
        var all = new TreeSet<RngSource>();
        all.add(RngSource.URANDOM);
        hosts.rngSources().ifPresent(more -> more.forEach(one -> all.add(Words.same(one, RngSource.class))));
        return new ArrayList<>(all);
    }

    private static void guests(ClusterSettings.Guests guests, Cluster type) {
        guests.serialPolicy().ifPresent(policy -> {
            var serial = new SerialNumber();
            serial.setPolicy(Words.same(policy, SerialNumberPolicy.class));
            guests.serialNumber().ifPresent(serial::setValue);
            type.setSerialNumber(serial);
        });
        guests.spiceProxy().ifPresent(proxy -> {
            var display = new Display();
            display.setProxy(proxy);
            type.setDisplay(display);
        });
        type.setVncEncryption(guests.vncEncrypted().orElse(false));
    }

    private static void upgrade(ClusterView.Upgrade upgrade, Cluster type) {
        type.setUpgradeInProgress(upgrade.running());
        type.setUpgradePercentComplete(upgrade.percent());
        upgrade.correlation().ifPresent(type::setUpgradeCorrelationId);
    }

    private static MigrateOnError onError(Resilience resilience) {
        return switch (resilience) {
            case NO -> MigrateOnError.DO_NOT_MIGRATE;
            case YES -> MigrateOnError.MIGRATE;
            case HA_ONLY -> MigrateOnError.MIGRATE_HIGHLY_AVAILABLE;
        };
    }
}
