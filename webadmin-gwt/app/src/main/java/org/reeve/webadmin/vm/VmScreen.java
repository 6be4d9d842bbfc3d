package org.reeve.webadmin.vm;

import java.util.List;
import java.util.Optional;
import org.reeve.kit.api.types.DiskAttachment;
import org.reeve.kit.api.types.Nic;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.console.ConsoleFace;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Looks;
import org.reeve.kit.core.Rest;
import org.reeve.kit.core.Route;
import org.reeve.kit.core.Text;
import org.reeve.kit.core.Timers;
import org.reeve.kit.core.Usage;
import org.reeve.kit.table.Cell;
import org.reeve.kit.table.Column;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.EventList;
import org.reeve.kit.ui.Facts;
import org.reeve.kit.ui.Meters;
import org.reeve.kit.ui.Moments;
import org.reeve.kit.ui.Pages;
import org.reeve.kit.vm.VmCommands;
import org.reeve.kit.vm.VmFacts;
import org.reeve.webadmin.screen.Live;
import org.reeve.webadmin.screen.Parts;
import org.reeve.webadmin.screen.Screen;

/** Virtual machines on the screen. */
public final class VmScreen {
    private static final String PATH = "vms";

    private final Inventory inventory;
    private final Rest rest;
    private final Timers timers;

    public VmScreen(Inventory inventory, Rest rest, Timers timers) {
        this.inventory = inventory;
        this.rest = rest;
        this.timers = timers;
    }

    public Screen<Vm> screen(VmCommands commands, Runnable create) {
        return Screen.of(
                        new Screen.Place("Compute", PATH, "Virtual machines", "virtual machine", "vm"),
                        inventory.vms,
                        columns())
                .looking(vm -> Looks.vm(vm.status))
                .commands(commands.all(vm -> Pages.go(Route.of(PATH, vm.id, "console"))))
                .moving(vm -> !VmFacts.off(vm))
                .filter("Running", vm -> "up".equals(vm.status))
                .filter("Off", VmFacts::off)
                .filter("Changing", vm -> Looks.vm(vm.status).tone() == org.reeve.kit.core.Look.Tone.BUSY)
                .create("New machine", create)
                .face(
                        "general",
                        "General",
                        "info",
                        vm -> new Live<>(inventory.vms, inventory.names, vm.id, this::general))
                .face("disks", "Disks", "disk", this::disks)
                .face("nics", "Network interfaces", "nic", this::nics)
                .face("console", "Console", "console", vm -> new ConsoleFace(inventory.vms, rest, vm))
                .face(
                        "events",
                        "Events",
                        "event",
                        vm -> new EventList(inventory, event -> event.vm != null && vm.id.equals(event.vm.id), 200));
    }

    private List<Column<Vm>> columns() {
        return List.of(
                Column.of("Name", "minmax(140px, 2fr)", vm -> new Cell.Link(vm.name, Route.of(PATH, vm.id))),
                Column.of("Status", "minmax(120px, 1.2fr)", vm -> new Cell.Status(Looks.vm(vm.status))),
                Column.of("Host", "minmax(90px, 1.1fr)", vm -> new Cell.Plain(inventory.hosts.nameOf(vm.host))),
                Column.of(
                        "Cluster", "minmax(90px, 1.1fr)", vm -> new Cell.Plain(inventory.clusters.nameOf(vm.cluster))),
                Column.of(
                        "IP address",
                        "minmax(110px, 1.2fr)",
                        vm -> new Cell.Code(
                                VmFacts.addresses(vm).stream().findFirst().orElse(""))),
                Column.of("CPU", "minmax(110px, 1.1fr)", vm -> new Cell.Meter(running(vm, Usage.vmCpu(vm.statistics)))),
                Column.of(
                        "Memory",
                        "minmax(110px, 1.1fr)",
                        vm -> new Cell.Meter(running(vm, Usage.vmMemory(vm.statistics)))),
                Column.<Vm>of(
                                "vCPUs",
                                "64px",
                                vm -> new Cell.Number(VmFacts.vcpus(vm), Integer.toString(VmFacts.vcpus(vm))))
                        .toTheRight(),
                Column.<Vm>of("Size", "80px", vm -> new Cell.Number(VmFacts.memory(vm), Text.bytes(vm.memory)))
                        .toTheRight(),
                Column.<Vm>of(
                                "Uptime",
                                "96px",
                                vm -> new Cell.Number(
                                        VmFacts.uptime(vm, timers.now()), VmFacts.uptimeText(vm, timers.now())))
                        .toTheRight());
    }

    private El general(Vm vm) {
        El machine = new Facts("Virtual machine")
                .add("Name", vm.name)
                .add("Description", vm.description)
                .add("Cluster", inventory.clusters.nameOf(vm.cluster))
                .add("Host", inventory.hosts.nameOf(vm.host))
                .add("Template", inventory.templates.nameOf(vm.template))
                .add("Operating system", vm.os == null ? "" : Text.words(vm.os.type))
                .add("Created", Moments.full(vm.creationTime))
                .add("Up for", VmFacts.uptimeText(vm, timers.now()))
                .add("Last stop", vm.stopReason)
                .add("ID", El.span("rv-code", vm.id))
                .root();
        El size = new Facts("Hardware")
                .add("Virtual CPUs", Integer.toString(VmFacts.vcpus(vm)))
                .add("Memory", Text.bytes(vm.memory))
                .add("Display", vm.display == null ? "" : vm.display.type == null ? "" : vm.display.type.toUpperCase())
                .add("Addresses", String.join(", ", VmFacts.addresses(vm)))
                .add("Name in the guest", vm.fqdn)
                .root();
        El usage = El.div("rv-bars")
                .add(
                        Meters.labelled("CPU", VmFacts.vcpus(vm) + " vCPUs", running(vm, Usage.vmCpu(vm.statistics))),
                        Meters.labelled("Memory", Text.bytes(vm.memory), running(vm, Usage.vmMemory(vm.statistics))));
        return El.div("rv-columns").add(machine, El.div("rv-column").add(Facts.card("Use", usage), size));
    }

    private Parts<DiskAttachment> disks(Vm vm) {
        List<Column<DiskAttachment>> columns = List.of(
                Column.of(
                        "Disk",
                        "2fr",
                        part -> new Cell.Plain(disk(part)
                                .map(disk -> disk.alias != null ? disk.alias : disk.name)
                                .orElse(part.id))),
                Column.of(
                        "Status",
                        "1fr",
                        part -> new Cell.Status(
                                Looks.plain(disk(part).map(disk -> disk.status).orElse(null)))),
                Column.of("Attached as", "1fr", part -> new Cell.Plain(Text.words(part.interface_))),
                Column.of("Bootable", "1fr", part -> new Cell.Plain("true".equals(part.bootable) ? "Yes" : "No")),
                Column.<DiskAttachment>of("Size", "1fr", part -> size(disk(part).map(disk -> disk.provisionedSize)))
                        .toTheRight(),
                Column.<DiskAttachment>of(
                                "On storage", "1fr", part -> size(disk(part).map(disk -> disk.actualSize)))
                        .toTheRight());
        return Parts.read(
                        rest,
                        inventory.vms,
                        vm.id,
                        "vms/" + vm.id + "/diskattachments",
                        "disk_attachment",
                        columns,
                        "disk",
                        "No disk is attached to this machine.")
                .alsoOf(inventory.disks);
    }

    private Parts<Nic> nics(Vm vm) {
        List<Column<Nic>> columns = List.of(
                Column.of("Name", "1fr", nic -> new Cell.Plain(nic.name)),
                Column.of(
                        "Profile",
                        "1fr",
                        nic -> new Cell.Plain(Text.orDash(inventory.profiles.nameOf(nic.vnicProfile)))),
                Column.of("Model", "1fr", nic -> new Cell.Plain(Text.words(nic.interface_))),
                Column.of("MAC address", "1fr", nic -> new Cell.Code(nic.mac == null ? "" : nic.mac.address)),
                Column.of("Linked", "1fr", nic -> new Cell.Plain("false".equals(nic.linked) ? "No" : "Yes")));
        return Parts.read(
                rest,
                inventory.vms,
                vm.id,
                "vms/" + vm.id + "/nics",
                "nic",
                columns,
                "nic",
                "This machine has no network interface.");
    }

    private Optional<org.reeve.kit.api.types.Disk> disk(DiskAttachment part) {
        return inventory.disks.find(part.disk == null ? part.id : part.disk.id);
    }

    private static Cell size(Optional<String> bytes) {
        return new Cell.Number(
                bytes.map(Double::parseDouble).orElse(-1.0),
                bytes.map(Text::bytes).orElse("–"));
    }

    private static Optional<Double> running(Vm vm, Optional<Double> reading) {
        return VmFacts.off(vm) ? Optional.empty() : reading;
    }
}
