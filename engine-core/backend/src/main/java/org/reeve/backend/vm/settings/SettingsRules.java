package org.reeve.backend.vm.settings;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.reeve.backend.datacenter.Levels;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.vm.MigrationPolicy;
import org.reeve.model.vm.ParallelMigrations;
import org.reeve.model.vm.SerialNumberPolicy;
import org.reeve.model.vm.VmProperty;

/** What the settings of no machine, template or instance type may be. The limits are oVirt's. */
public final class SettingsRules {

    private static final int MOST_IO_THREADS = 127;
    private static final int MOST_SHARES = 262_144;
    private static final int FEWEST_CONNECTIONS = 2;
    private static final int MOST_CONNECTIONS = 255;
    private static final int PAYLOAD_BYTES = 16_384;
    private static final Set<Integer> MONITORS = Set.of(1, 2, 4);
    private static final Set<String> KEYBOARDS = Set.of(
            ("ar,da,de,de-ch,en-gb,en-us,es,et,fi,fo,fr,fr-be,fr-ca,fr-ch,hr,hu,is,it,ja,lt,lv,mk,nl,no,pl,pt,pt-br,ru,sl,sv,"
                            + "th,tr")
                    .split(","));
    private static final Pattern WINDOWS_ZONE =
            Pattern.compile("[A-Za-z0-9 .()+:-]*(Standard Time|Standard Time .*|UTC.*)");
    private static final Pattern HARDWARE_WORD = Pattern.compile("[A-Za-z0-9_.,+-]{1,255}");
    private static final Pattern CPU_SET = Pattern.compile("\\^?\\d{1,4}(-\\d{1,4})?(,\\^?\\d{1,4}(-\\d{1,4})?)*");

    private SettingsRules() {}

    /**
     * What else the settings must fit.
     *
     * @param bios absent where it depends on a cluster that is not known yet
     */
    public record Frame(int cpus, String os, Optional<BiosType> bios) {}

    public static Verdict check(VmSettings settings, Frame frame) {
        return boot(settings.boot())
                .and(screen(settings.screen()))
                .and(fittings(settings.fittings(), frame))
                .and(processor(settings.processor(), frame))
                .and(identity(settings.identity(), frame))
                .and(care(settings.care()))
                .and(payloads(settings.initialization().payloads().orElse(List.of())));
    }

    private static Verdict boot(Boot boot) {
        boolean orphaned = boot.kernel().isEmpty()
                && (boot.initrd().isPresent() || boot.arguments().isPresent());
        return Verdict.invalidIf(orphaned, "vm.kernel-missing");
    }

    private static Verdict screen(Screen screen) {
        return Verdict.invalidIf(
                        screen.monitors()
                                .filter(count -> !MONITORS.contains(count))
                                .isPresent(),
                        "vm.monitors",
                        "counts",
                        "1, 2, 4")
                .and(Verdict.invalidIf(
                        screen.keyboard()
                                .filter(layout -> !KEYBOARDS.contains(layout))
                                .isPresent(),
                        "vm.keyboard",
                        "layout",
                        screen.keyboard().orElse("")));
    }

    private static Verdict fittings(Fittings fittings, Frame frame) {
        boolean firmware = frame.bios()
                .filter(bios -> bios == BiosType.I440FX_SEA_BIOS || bios == BiosType.Q35_SEA_BIOS)
                .isPresent();
        return Verdict.invalidIf(
                        fittings.ioThreads().orElse(0) > MOST_IO_THREADS, "vm.io-threads", "most", MOST_IO_THREADS)
                .and(Verdict.refuseIf(fittings.hasTpm() && firmware, "vm.tpm-needs-uefi"))
                .and(Verdict.invalidIf(
                        fittings.random().bytes().isPresent()
                                && fittings.random().bytes().get() < 0,
                        "vm.rng-rate"));
    }

    private static Verdict processor(Processor processor, Frame frame) {
        boolean strange = processor
                        .model()
                        .filter(word -> !HARDWARE_WORD.matcher(word).matches())
                        .isPresent()
                || processor
                        .machine()
                        .filter(word -> !HARDWARE_WORD.matcher(word).matches())
                        .isPresent();
        Map<Integer, String> pins = processor.pins().orElse(Map.of());
        return Verdict.invalidIf(strange, "vm.hardware-word")
                .and(Verdict.invalidIf(
                        pins.keySet().stream().anyMatch(cpu -> cpu < 0 || cpu >= frame.cpus()),
                        "vm.pin-unknown",
                        "most",
                        frame.cpus() - 1))
                .and(Verdict.invalidIf(
                        pins.values().stream()
                                .anyMatch(set -> !CPU_SET.matcher(set).matches()),
                        "vm.pin-set"));
    }

    private static Verdict identity(Identity identity, Frame frame) {
        boolean nameless = identity.serialPolicy()
                        .filter(policy -> policy == SerialNumberPolicy.CUSTOM)
                        .isPresent()
                && identity.serialNumber().isEmpty();
        return Verdict.invalidIf(nameless, "vm.serial-number-missing")
                .and(Verdict.invalidIf(
                        identity.timeZone()
                                .filter(zone -> !zone(zone, frame.os()))
                                .isPresent(),
                        "vm.time-zone",
                        "zone",
                        identity.timeZone().orElse("")))
                .and(Levels.check(identity.level()))
                .and(identity.properties().orElse(Map.of()).entrySet().stream()
                        .map(property -> property(property.getKey(), property.getValue()))
                        .reduce(Verdict.ok(), Verdict::and));
    }

    private static boolean zone(String zone, String os) {
        return os.startsWith("windows")
                ? WINDOWS_ZONE.matcher(zone).matches()
                : ZoneId.getAvailableZoneIds().contains(zone);
    }

    private static Verdict property(String name, String value) {
        Optional<VmProperty> known = VmProperty.of(name);
        return Verdict.invalidIf(known.isEmpty(), "vm.property-unknown", "property", name)
                .and(Verdict.invalidIf(
                        known.filter(one -> !one.form().matcher(value).matches())
                                .isPresent(),
                        "vm.property-value",
                        "property",
                        name,
                        "value",
                        value));
    }

    private static Verdict care(Care care) {
        boolean own = care.migration()
                .parallel()
                .filter(policy -> policy == ParallelMigrations.CUSTOM)
                .isPresent();
        Optional<Integer> connections = care.migration().connections();
        return Verdict.invalidIf(care.cpuShares().orElse(0) > MOST_SHARES, "vm.cpu-shares", "most", MOST_SHARES)
                .and(Verdict.invalidIf(own != connections.isPresent(), "vm.migration-connections-policy"))
                .and(Verdict.invalidIf(
                        care.migration()
                                .policy()
                                .filter(policy -> MigrationPolicy.of(policy).isEmpty())
                                .isPresent(),
                        "vm.migration-policy"))
                .and(Verdict.invalidIf(
                        connections
                                .filter(count -> count < FEWEST_CONNECTIONS || count > MOST_CONNECTIONS)
                                .isPresent(),
                        "vm.migration-connections",
                        "least",
                        FEWEST_CONNECTIONS,
                        "most",
                        MOST_CONNECTIONS));
    }

    private static Verdict payloads(List<Initialization.Payload> payloads) {
        long bytes = payloads.stream()
                .flatMap(payload -> payload.files().stream())
                .mapToLong(file -> file.content().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return Verdict.invalidIf(bytes > PAYLOAD_BYTES, "vm.payload-too-long", "most", PAYLOAD_BYTES);
    }
}
