package org.reeve.restapi.service.cluster;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.cluster.ClusterSettings;
import org.reeve.backend.cluster.ClusterWishes;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.cluster.FipsMode;
import org.reeve.model.cluster.FirewallType;
import org.reeve.model.cluster.MemoryThreshold;
import org.reeve.model.cluster.Resilience;
import org.reeve.model.cluster.SwitchType;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.vm.Inheritable;
import org.reeve.model.vm.ParallelMigrations;
import org.reeve.model.vm.RngSource;
import org.reeve.model.vm.SerialNumberPolicy;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Properties;
import org.reeve.restapi.service.exchange.Versions;
import org.reeve.restapi.service.exchange.Words;
import org.reeve.restapi.types.Cluster;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.Display;
import org.reeve.restapi.types.ErrorHandling;
import org.reeve.restapi.types.FencingPolicy;
import org.reeve.restapi.types.Ksm;
import org.reeve.restapi.types.MemoryOverCommit;
import org.reeve.restapi.types.MemoryPolicy;
import org.reeve.restapi.types.MigrateOnError;
import org.reeve.restapi.types.MigrationBandwidth;
import org.reeve.restapi.types.MigrationOptions;
import org.reeve.restapi.types.SerialNumber;
import org.reeve.restapi.types.SkipIfConnectivityBroken;
import org.reeve.restapi.types.SkipIfSdActive;
import org.reeve.restapi.types.TransparentHugePages;

/** What a client sent as a cluster, as the wish that it is. Members that were not sent are absent in it. */
final class ClusterWish {

    private ClusterWish() {}

    static ClusterWishes of(Cluster given, Named named) {
        return new ClusterWishes(
                Versions.level(given.getVersion()),
                processing(given),
                promises(given),
                rules(given, named),
                new ClusterSettings(services(given), fencing(given), migration(given), hosts(given), guests(given)));
    }

    private static ClusterWishes.Processing processing(Cluster given) {
        Optional<Cpu> cpu = Optional.ofNullable(given.getCpu());
        return new ClusterWishes.Processing(
                cpu.map(Cpu::getType),
                cpu.map(Cpu::getArchitecture)
                        .map(one -> Given.as(one.name(), "cpu.architecture", Architecture::valueOf)),
                Optional.ofNullable(given.getBiosType())
                        .filter(one -> one != org.reeve.restapi.types.BiosType.CLUSTER_DEFAULT)
                        .map(one -> Words.same(one, BiosType.class)));
    }

    private static ClusterWishes.Promises promises(Cluster given) {
        return new ClusterWishes.Promises(
                memory(given).map(MemoryPolicy::getOverCommit).map(MemoryOverCommit::getPercent),
                Optional.ofNullable(given.getThreadsAsCores()),
                Optional.ofNullable(given.getBallooningEnabled()),
                Optional.ofNullable(given.getKsm()).map(Ksm::getEnabled),
                Optional.ofNullable(given.getHaReservation()));
    }

    private static Optional<MemoryPolicy> memory(Cluster given) {
        return Optional.ofNullable(given.getMemoryPolicy());
    }

    private static ClusterWishes.Rules rules(Cluster given, Named named) {
        Optional<Map<String, String>> properties =
                Properties.map(given.getCustomSchedulingPolicyProperties(), "custom_scheduling_policy_properties");
        return new ClusterWishes.Rules(
                Optional.ofNullable(given.getFencingPolicy()).map(FencingPolicy::getEnabled),
                Optional.ofNullable(given.getErrorHandling())
                        .map(ErrorHandling::getOnError)
                        .map(ClusterWish::resilience),
                named.schedulingPolicy(given.getSchedulingPolicy()),
                properties,
                Optional.ofNullable(given.getMacPool()).map(pool -> Given.id(pool.getId(), MacPoolId::new)));
    }

    private static Resilience resilience(MigrateOnError onError) {
        return switch (onError) {
            case DO_NOT_MIGRATE -> Resilience.NO;
            case MIGRATE -> Resilience.YES;
            case MIGRATE_HIGHLY_AVAILABLE -> Resilience.HA_ONLY;
        };
    }

    private static ClusterSettings.Services services(Cluster given) {
        return new ClusterSettings.Services(
                Optional.ofNullable(given.getVirtService()),
                Optional.ofNullable(given.getGlusterService()),
                Optional.ofNullable(given.getGlusterTunedProfile()),
                Optional.ofNullable(given.getTrustedService()),
                Optional.ofNullable(given.getOptionalReason()),
                Optional.ofNullable(given.getMaintenanceReasonRequired()));
    }

    private static ClusterSettings.Fencing fencing(Cluster given) {
        Optional<FencingPolicy> policy = Optional.ofNullable(given.getFencingPolicy());
        Optional<SkipIfConnectivityBroken> broken = policy.map(FencingPolicy::getSkipIfConnectivityBroken);
        return new ClusterSettings.Fencing(
                policy.map(FencingPolicy::getSkipIfSdActive).map(SkipIfSdActive::getEnabled),
                broken.map(SkipIfConnectivityBroken::getEnabled),
                broken.map(SkipIfConnectivityBroken::getThreshold),
                policy.map(FencingPolicy::getSkipIfGlusterBricksUp),
                policy.map(FencingPolicy::getSkipIfGlusterQuorumNotMet));
    }

    private static ClusterSettings.Migration migration(Cluster given) {
        Optional<MigrationOptions> options = Optional.ofNullable(given.getMigration());
        Optional<MigrationBandwidth> bandwidth = options.map(MigrationOptions::getBandwidth);
        return new ClusterSettings.Migration(
                options.map(MigrationOptions::getAutoConverge).map(one -> Words.same(one, Inheritable.class)),
                options.map(MigrationOptions::getCompressed).map(one -> Words.same(one, Inheritable.class)),
                options.map(MigrationOptions::getEncrypted).map(one -> Words.same(one, Inheritable.class)),
                options.map(MigrationOptions::getParallelMigrationsPolicy)
                        .map(one -> Words.same(one, ParallelMigrations.class)),
                options.map(MigrationOptions::getCustomParallelMigrations),
                bandwidth
                        .map(MigrationBandwidth::getAssignmentMethod)
                        .map(one -> Words.same(one, org.reeve.model.cluster.MigrationBandwidth.class)),
                bandwidth.map(MigrationBandwidth::getCustomValue),
                options.map(MigrationOptions::getPolicy).map(policy -> uuid(policy.getId())),
                Optional.ofNullable(given.getTunnelMigration()));
    }

    private static UUID uuid(String id) {
        return Given.id(id, Function.identity());
    }

    private static ClusterSettings.Hosts hosts(Cluster given) {
        return new ClusterSettings.Hosts(
                Words.maybe(given.getSwitchType(), SwitchType.class),
                Words.maybe(given.getFirewallType(), FirewallType.class),
                Words.maybe(given.getFipsMode(), FipsMode.class),
                Optional.ofNullable(given.getKsm()).map(Ksm::getMergeAcrossNodes),
                memory(given).map(MemoryPolicy::getTransparentHugePages).map(TransparentHugePages::getEnabled),
                Optional.ofNullable(given.getRequiredRngSources()).map(ClusterWish::rngSources),
                Words.maybe(given.getLogMaxMemoryUsedThresholdType(), MemoryThreshold.class),
                Optional.ofNullable(given.getLogMaxMemoryUsedThreshold()));
    }

    private static Set<RngSource> rngSources(Iterable<org.reeve.restapi.types.RngSource> given) {
        Set<RngSource> all = EnumSet.noneOf(RngSource.class);
        given.forEach(one -> all.add(Words.same(one, RngSource.class)));
        return all;
    }

    private static ClusterSettings.Guests guests(Cluster given) {
        Optional<SerialNumber> serial = Optional.ofNullable(given.getSerialNumber());
        return new ClusterSettings.Guests(
                serial.map(SerialNumber::getPolicy).map(one -> Words.same(one, SerialNumberPolicy.class)),
                serial.map(SerialNumber::getValue),
                Optional.ofNullable(given.getDisplay()).map(Display::getProxy),
                Optional.ofNullable(given.getVncEncryption()));
    }
}
