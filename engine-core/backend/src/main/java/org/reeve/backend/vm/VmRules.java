package org.reeve.backend.vm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.settings.SettingsRules;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.vm.Availability;
import org.reeve.dal.vm.Hardware;
import org.reeve.model.MemorySize;
import org.reeve.model.Name;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.template.GuestSystem;
import org.reeve.model.vm.MigrationSupport;
import org.reeve.model.vm.ResumeBehavior;

/** How a wanted change is laid over a machine or a template, and what no machine may be. */
public final class VmRules {

    /** More than any hypervisor gives one guest. */
    private static final int MOST_CPUS = 710;

    private static final int MOST_THREADS = 8;
    private static final int MOST_CORES = 254;
    private static final int MOST_PRIORITY = 100;

    private static final MemorySize LEAST_MEMORY = MemorySize.mib(1);
    private static final MemorySize MOST_MEMORY = MemorySize.gib(16 * 1024);
    private static final int ROOM_TO_GROW = 4;

    private VmRules() {}

    /** What a machine would be after a change. */
    public record Outcome(Hardware hardware, VmSettings settings, Availability availability, Set<HostId> pinned) {}

    /** @param bios of the cluster, for a machine without a choice of its own */
    public static Verdict check(VmChange change, Outcome outcome, Optional<BiosType> bios) {
        Hardware hardware = outcome.hardware();
        return size(hardware)
                .and(Verdict.invalidIf(GuestSystem.of(hardware.os()).isEmpty(), "vm.os-unknown", "os", hardware.os()))
                .and(Names.check(change.naming(), Name.LONGEST))
                .and(SettingsRules.check(
                        outcome.settings(),
                        new SettingsRules.Frame(
                                hardware.cpuSockets() * hardware.cpuCores() * hardware.cpuThreads(),
                                hardware.os(),
                                hardware.bios().or(() -> bios))))
                .and(availability(outcome));
    }

    private static Verdict availability(Outcome outcome) {
        boolean pinned = outcome.hardware().migration() == MigrationSupport.PINNED_TO_HOST;
        boolean pins = outcome.settings()
                .processor()
                .pins()
                .filter(all -> !all.isEmpty())
                .isPresent();
        Availability availability = outcome.availability();
        return Verdict.invalidIf(
                        availability.priority() < 0 || availability.priority() > MOST_PRIORITY,
                        "vm.priority",
                        "most",
                        MOST_PRIORITY)
                .and(Verdict.refuseIf(
                        availability.highAvailability()
                                && pinned
                                && outcome.pinned().size() < 2,
                        "vm.available-and-pinned"))
                .and(Verdict.refuseIf(pins && pinned && outcome.pinned().isEmpty(), "vm.pins-need-host"))
                .and(Verdict.refuseIf(
                        availability.lease().isPresent()
                                && outcome.settings()
                                        .care()
                                        .resume()
                                        .filter(resume -> resume != ResumeBehavior.KILL)
                                        .isPresent(),
                        "vm.lease-needs-kill"));
    }

    /** Leases live on data domains that can be written to. */
    static Verdict lease(Optional<StorageDomainId> domain, DataCenterId dataCenter, Store store) {
        return domain.map(id -> store.sql()
                        .first(
                                """
                                select s.type, p.status from storage_domain s join storage_domain_pool p on p.storage_domain_id = s.id
                                where s.id = ? and p.data_center_id = ?""",
                                row -> Verdict.refuseIf(
                                        !row.getString("type").equals("DATA")
                                                || !row.getString("status").equals("ACTIVE"),
                                        "vm.lease-domain-not-ready"),
                                id,
                                dataCenter)
                        .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "storage domain", "id", id)))
                .orElse(Verdict.ok());
    }

    /** Pictures must be there before machines are shown by them, or be brought along. */
    public static Verdict icons(VmChange change, Store store) {
        Set<UUID> brought =
                change.pictures().all().map(picture -> picture.id().value()).collect(Collectors.toSet());
        List<UUID> wanted = Stream.of(
                        change.settings().links().smallIcon(),
                        change.settings().links().largeIcon())
                .flatMap(Optional::stream)
                .filter(id -> !id.equals(new UUID(0, 0)) && !brought.contains(id))
                .distinct()
                .toList();
        return wanted.stream()
                .filter(id -> store.sql()
                        .first("select 1 from icon where id = ?", row -> true, id)
                        .isEmpty())
                .map(id -> Verdict.notFound("kernel.not-found", "kind", "icon", "id", id))
                .reduce(Verdict.ok(), Verdict::and);
    }

    static Verdict size(Hardware hardware) {
        long cpus = (long) hardware.cpuSockets() * hardware.cpuCores() * hardware.cpuThreads();
        boolean none = hardware.cpuSockets() < 1 || hardware.cpuCores() < 1 || hardware.cpuThreads() < 1;
        boolean tooMany = hardware.cpuSockets() > MOST_CPUS
                || hardware.cpuCores() > MOST_CPUS
                || hardware.cpuThreads() > MOST_CPUS
                || cpus > MOST_CPUS;
        long memory = hardware.memoryBytes();
        return Verdict.invalidIf(none || tooMany, "vm.cpus-out-of-range", "most", MOST_CPUS)
                .and(Verdict.invalidIf(
                        hardware.cpuThreads() > MOST_THREADS || hardware.cpuCores() > MOST_CORES,
                        "vm.topology-out-of-range",
                        "cores",
                        MOST_CORES,
                        "threads",
                        MOST_THREADS))
                .and(Verdict.invalidIf(
                        memory < LEAST_MEMORY.bytes() || memory > MOST_MEMORY.bytes(),
                        "vm.memory-out-of-range",
                        "least",
                        LEAST_MEMORY,
                        "most",
                        MOST_MEMORY))
                .and(Verdict.invalidIf(
                        hardware.memoryGuaranteedBytes() > memory || memory > hardware.memoryMaxBytes(),
                        "vm.memory-not-in-order"));
    }

    /** A new machine is guaranteed all of its memory and may grow, unless somebody said otherwise. */
    public static Hardware fresh(Hardware template, VmChange change) {
        long memory = change.size().memory().map(MemorySize::bytes).orElse(template.memoryBytes());
        boolean same = memory == template.memoryBytes();
        long guaranteed = same ? template.memoryGuaranteedBytes() : memory;
        long max = same ? template.memoryMaxBytes() : Math.min(memory, MOST_MEMORY.bytes()) * ROOM_TO_GROW;
        return over(template, change, memory, guaranteed, Math.max(max, memory));
    }

    public static Hardware changed(Hardware was, VmChange change) {
        long memory = change.size().memory().map(MemorySize::bytes).orElse(was.memoryBytes());
        return over(
                was,
                change,
                memory,
                Math.min(was.memoryGuaranteedBytes(), memory),
                Math.max(was.memoryMaxBytes(), memory));
    }

    private static Hardware over(Hardware was, VmChange change, long memory, long guaranteed, long max) {
        VmChange.Size size = change.size();
        VmChange.Traits traits = change.traits();
        return new Hardware(
                traits.type().orElse(was.type()),
                traits.os().orElse(was.os()),
                traits.biosOfCluster() ? null : traits.bios().or(was::bios).orElse(null),
                memory,
                size.guaranteed().map(MemorySize::bytes).orElse(guaranteed),
                size.max().map(MemorySize::bytes).orElse(max),
                size.sockets().orElse(was.cpuSockets()),
                size.cores().orElse(was.cpuCores()),
                size.threads().orElse(was.cpuThreads()),
                traits.migration().orElse(was.migration()));
    }

    public static Availability available(Availability was, VmChange.Traits traits) {
        return new Availability(
                traits.highAvailability().orElse(was.highAvailability()),
                traits.priority().orElse(was.priority()),
                traits.lease().orElse(was.lease()).map(StorageDomainId::value).orElse(null));
    }
}
