package org.reeve.backend.device;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.disk.DiskId;
import org.reeve.model.vm.DeviceId;
import org.reeve.model.vm.DeviceKind;
import org.reeve.model.vm.WatchdogModel;

/** What no device may be. */
final class DeviceRules {

    private DeviceRules() {}

    /** @param self the device that is changed; absent for a new one */
    static Verdict check(Owner owner, Optional<DeviceId> self, DeviceSpec spec, Store store) {
        List<DeviceSpec> others = new DeviceRows(store.sql())
                .of(owner.is(), spec.kind()).stream()
                        .filter(device -> self.filter(device.id()::equals).isEmpty())
                        .map(DeviceView::spec)
                        .toList();
        return down(owner, spec.kind())
                .and(
                        switch (spec) {
                            case DeviceSpec.Cd cd ->
                                cd.image()
                                        .map(image -> image(owner, image, store))
                                        .orElse(Verdict.ok());
                            case DeviceSpec.Watchdog watchdog -> watchdog(owner, watchdog, others);
                            case DeviceSpec.Mediated mediated -> mediated(mediated);
                            case DeviceSpec.Passed passed -> passed(owner, passed, others);
                            case DeviceSpec.NumaNode node -> node(owner, node, numa(others));
                        });
    }

    static Verdict down(Owner owner, DeviceKind kind) {
        return Verdict.refuseIf(
                owner.runs() && DeviceTraits.needsDown(kind),
                "device.needs-down",
                "kind",
                kind.word(),
                "owner",
                owner.name());
    }

    private static Verdict image(Owner owner, DiskId image, Store store) {
        Optional<Verdict> known = store.sql()
                .first(
                        """
                        select d.alias, d.content_type, d.status, exists (select 1 from storage_domain_pool p
                            where p.storage_domain_id = d.storage_domain_id and p.data_center_id = ?) as here
                        from disk d where d.id = ?""",
                        row -> Verdict.invalidIf(
                                        !row.getString("content_type").equals("ISO"),
                                        "device.cd-not-iso",
                                        "disk",
                                        row.getString("alias"))
                                .and(Verdict.refuseIf(
                                        !row.getString("status").equals("OK") || !row.getBoolean("here"),
                                        "device.cd-not-ready",
                                        "disk",
                                        row.getString("alias"))),
                        owner.dataCenter(),
                        image);
        return known.orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "disk", "id", image));
    }

    private static Verdict watchdog(Owner owner, DeviceSpec.Watchdog watchdog, List<DeviceSpec> others) {
        return Verdict.refuseIf(!others.isEmpty(), "device.watchdog-taken", "owner", owner.name())
                .and(Verdict.invalidIf(
                        watchdog.model() != WatchdogModel.I6300ESB,
                        "device.watchdog-model",
                        "model",
                        watchdog.model().name().toLowerCase(java.util.Locale.ROOT)));
    }

    private static Verdict mediated(DeviceSpec.Mediated mediated) {
        boolean typed = mediated.properties().stream()
                .anyMatch(property -> property.name().equals(DeviceSpec.Mediated.TYPE)
                        && !property.value().isBlank());
        boolean twice = mediated.properties().stream()
                        .map(DeviceSpec.Property::name)
                        .distinct()
                        .count()
                < mediated.properties().size();
        return Verdict.invalidIf(!typed, "device.mediated-without-type", "property", DeviceSpec.Mediated.TYPE)
                .and(Verdict.invalidIf(twice, "device.mediated-twice"));
    }

    private static Verdict passed(Owner owner, DeviceSpec.Passed passed, List<DeviceSpec> others) {
        return Verdict.refuseIf(owner.pinned().size() != 1, "device.host-device-needs-host", "owner", owner.name())
                .and(Verdict.refuseIf(
                        !owner.pinned().contains(passed.host()), "device.host-device-elsewhere", "name", passed.name()))
                .and(Verdict.refuseIf(others.contains(passed), "device.host-device-taken", "name", passed.name()));
    }

    private static List<DeviceSpec.NumaNode> numa(List<DeviceSpec> specs) {
        return specs.stream()
                .filter(DeviceSpec.NumaNode.class::isInstance)
                .map(DeviceSpec.NumaNode.class::cast)
                .toList();
    }

    private static Verdict node(Owner owner, DeviceSpec.NumaNode node, List<DeviceSpec.NumaNode> others) {
        long memory = node.memoryMib()
                + others.stream().mapToLong(DeviceSpec.NumaNode::memoryMib).sum();
        Set<Integer> taken = new TreeSet<>();
        others.forEach(other -> taken.addAll(other.cpus()));
        taken.retainAll(node.cpus());
        int most = owner.size().cpus();
        return Verdict.invalidIf(node.index() < 0 || node.memoryMib() <= 0, "device.numa-node-empty")
                .and(Verdict.invalidIf(
                        node.cpus().stream().anyMatch(cpu -> cpu < 0 || cpu >= most),
                        "device.numa-cpu-unknown",
                        "most",
                        most - 1))
                .and(Verdict.refuseIf(
                        others.stream().anyMatch(other -> other.index() == node.index()),
                        "device.numa-index-taken",
                        "index",
                        node.index()))
                .and(Verdict.refuseIf(others.size() >= most, "device.numa-too-many", "most", most))
                .and(Verdict.refuseIf(!taken.isEmpty(), "device.numa-cpu-taken", "cpus", taken))
                .and(Verdict.refuseIf(
                        memory > owner.size().memoryMib(),
                        "device.numa-memory",
                        "memory",
                        owner.size().memoryMib()))
                .and(Verdict.refuseIf(
                        !node.pins().isEmpty() && owner.pinned().isEmpty(),
                        "device.numa-needs-host",
                        "owner",
                        owner.name()));
    }

    /** What rows of other tables are called; a device has no name of its own. */
    static Verdict unknown(DeviceKind kind, UUID id) {
        return Verdict.notFound("kernel.not-found", "kind", kind.word(), "id", id);
    }
}
