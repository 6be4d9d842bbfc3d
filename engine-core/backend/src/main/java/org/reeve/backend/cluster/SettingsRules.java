package org.reeve.backend.cluster;

import java.util.UUID;
import java.util.regex.Pattern;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.cluster.MemoryThreshold;
import org.reeve.model.cluster.MigrationBandwidth;
import org.reeve.model.vm.MigrationPolicy;
import org.reeve.model.vm.ParallelMigrations;
import org.reeve.model.vm.SerialNumberPolicy;

/** What the settings of a cluster may be, whoever wants them so: looked at as they would be afterwards. */
final class SettingsRules {

    private static final Pattern PROXY =
            Pattern.compile("([a-z]+://)?(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?");
    private static final int MOST_CONNECTIONS = 255;
    private static final int LONGEST_TEXT = 255;

    private SettingsRules() {}

    static Verdict check(ClusterSettings settings) {
        return services(settings.services())
                .and(fencing(settings.fencing()))
                .and(migration(settings.migration()))
                .and(memory(settings.hosts()))
                .and(guests(settings.guests()));
    }

    private static Verdict services(ClusterSettings.Services services) {
        return Verdict.invalidIf(!services.runsMachines() && !services.keepsVolumes(), "cluster.no-service")
                .and(Verdict.invalidIf(
                        services.tunedProfile().orElse("").length() > LONGEST_TEXT,
                        "cluster.text-too-long",
                        "member",
                        "gluster_tuned_profile"));
    }

    private static Verdict fencing(ClusterSettings.Fencing fencing) {
        int percent = fencing.silentPercent().orElse(1);
        return Verdict.invalidIf(percent < 1 || percent > 100, "cluster.silent-range", "percent", percent);
    }

    private static Verdict migration(ClusterSettings.Migration migration) {
        boolean custom =
                migration.bandwidth().filter(MigrationBandwidth.CUSTOM::equals).isPresent();
        boolean chosen =
                migration.parallel().filter(ParallelMigrations.CUSTOM::equals).isPresent();
        int connections = migration.connections().orElse(0);
        boolean fits = connections >= 2 && connections <= MOST_CONNECTIONS;
        return Verdict.invalidIf(custom && migration.megabits().orElse(0) <= 0, "cluster.bandwidth-missing")
                .and(Verdict.invalidIf(chosen && !fits, "cluster.connections-range", "most", MOST_CONNECTIONS))
                .and(Verdict.invalidIf(!chosen && connections > 0, "cluster.connections-unasked"))
                .and(Verdict.invalidIf(
                        migration
                                .policy()
                                .filter(id -> MigrationPolicy.of(id).isEmpty())
                                .isPresent(),
                        "cluster.migration-policy-unknown",
                        "policy",
                        migration.policy().map(UUID::toString).orElse("")));
    }

    private static Verdict memory(ClusterSettings.Hosts hosts) {
        boolean percent = hosts.memoryMeasure().orElse(MemoryThreshold.PERCENTAGE) == MemoryThreshold.PERCENTAGE;
        int threshold = hosts.memoryThreshold().orElse(1);
        return Verdict.invalidIf(
                percent && (threshold < 1 || threshold > 100), "cluster.memory-threshold-range", "percent", threshold);
    }

    private static Verdict guests(ClusterSettings.Guests guests) {
        boolean custom =
                guests.serialPolicy().filter(SerialNumberPolicy.CUSTOM::equals).isPresent();
        String number = guests.serialNumber().orElse("");
        return Verdict.invalidIf(custom && number.isEmpty(), "cluster.serial-number-missing")
                .and(Verdict.invalidIf(
                        number.length() > LONGEST_TEXT, "cluster.text-too-long", "member", "serial_number.value"))
                .and(Verdict.invalidIf(
                        guests.spiceProxy()
                                .filter(proxy -> !PROXY.matcher(proxy).matches())
                                .isPresent(),
                        "cluster.proxy-invalid",
                        "proxy",
                        guests.spiceProxy().orElse("")));
    }
}
