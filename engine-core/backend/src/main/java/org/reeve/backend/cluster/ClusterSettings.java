package org.reeve.backend.cluster;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reeve.backend.kernel.Overlay;
import org.reeve.model.cluster.FipsMode;
import org.reeve.model.cluster.FirewallType;
import org.reeve.model.cluster.MemoryThreshold;
import org.reeve.model.cluster.MigrationBandwidth;
import org.reeve.model.cluster.SwitchType;
import org.reeve.model.vm.Inheritable;
import org.reeve.model.vm.MigrationPolicy;
import org.reeve.model.vm.ParallelMigrations;
import org.reeve.model.vm.RngSource;
import org.reeve.model.vm.SerialNumberPolicy;

/**
 * How a cluster works besides what its columns say. The same records say what is and what somebody wants: an absent member means "as usual"
 * in the first and "as it was" in the second. Stored as JSON, so any member may be missing and none may be renamed.
 */
public record ClusterSettings(Services services, Fencing fencing, Migration migration, Hosts hosts, Guests guests) {

    private static final ClusterSettings USUAL = new ClusterSettings(null, null, null, null, null);

    public ClusterSettings {
        services = services == null ? Services.USUAL : services;
        fencing = fencing == null ? Fencing.USUAL : fencing;
        migration = migration == null ? Migration.USUAL : migration;
        hosts = hosts == null ? Hosts.USUAL : hosts;
        guests = guests == null ? Guests.USUAL : guests;
    }

    public static ClusterSettings usual() {
        return USUAL;
    }

    /** Of a new cluster: its machines are moved with as little downtime as can be. */
    static ClusterSettings fresh() {
        Optional<UUID> policy = Optional.of(MigrationPolicy.MINIMAL_DOWNTIME.id());
        return new ClusterSettings(null, null, Migration.USUAL.by(policy), null, null);
    }

    public ClusterSettings over(ClusterSettings wish) {
        return Overlay.of(this, wish);
    }

    /**
     * What it is for.
     *
     * @param reasonOptional whether people may say why they stop machines, {@code maintenanceReason} hosts; both have no effect any more
     */
    public record Services(
            Optional<Boolean> virtual,
            Optional<Boolean> gluster,
            Optional<String> tunedProfile,
            Optional<Boolean> trusted,
            Optional<Boolean> reasonOptional,
            Optional<Boolean> maintenanceReason) {

        static final Services USUAL = new Services(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        public boolean runsMachines() {
            return virtual.orElse(true);
        }

        public boolean keepsVolumes() {
            return gluster.orElse(false);
        }
    }

    /** When a host that fell silent is left alone after all. */
    public record Fencing(
            Optional<Boolean> unlessStorageIsHeld,
            Optional<Boolean> unlessMostAreSilent,
            Optional<Integer> silentPercent,
            Optional<Boolean> unlessBricksAreUp,
            Optional<Boolean> unlessQuorumIsLost) {

        static final Fencing USUAL =
                new Fencing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** How machines are moved that do not say so themselves. */
    public record Migration(
            Optional<Inheritable> autoConverge,
            Optional<Inheritable> compressed,
            Optional<Inheritable> encrypted,
            Optional<ParallelMigrations> parallel,
            Optional<Integer> connections,
            Optional<MigrationBandwidth> bandwidth,
            Optional<Integer> megabits,
            Optional<UUID> policy,
            Optional<Boolean> tunnelled) {

        static final Migration USUAL = new Migration(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        private Migration by(Optional<UUID> other) {
            return new Migration(
                    autoConverge, compressed, encrypted, parallel, connections, bandwidth, megabits, other, tunnelled);
        }
    }

    /** What its hosts do and must offer. */
    public record Hosts(
            Optional<SwitchType> switches,
            Optional<FirewallType> firewall,
            Optional<FipsMode> fips,
            Optional<Boolean> mergesAcrossNodes,
            Optional<Boolean> hugePages,
            Optional<Set<RngSource>> rngSources,
            Optional<MemoryThreshold> memoryMeasure,
            Optional<Integer> memoryThreshold) {

        static final Hosts USUAL = new Hosts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        public SwitchType switchType() {
            return switches.orElse(SwitchType.LEGACY);
        }
    }

    /** What guests are told and how they are shown, when they do not say so themselves. */
    public record Guests(
            Optional<SerialNumberPolicy> serialPolicy,
            Optional<String> serialNumber,
            Optional<String> spiceProxy,
            Optional<Boolean> vncEncrypted) {

        static final Guests USUAL = new Guests(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
