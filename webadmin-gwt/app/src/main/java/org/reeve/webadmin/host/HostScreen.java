package org.reeve.webadmin.host;

import java.util.List;
import java.util.Optional;
import org.reeve.kit.api.types.Action;
import org.reeve.kit.api.types.Host;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Looks;
import org.reeve.kit.core.Notices;
import org.reeve.kit.core.Rest;
import org.reeve.kit.core.Route;
import org.reeve.kit.core.Text;
import org.reeve.kit.core.Usage;
import org.reeve.kit.form.Asker;
import org.reeve.kit.form.Question;
import org.reeve.kit.table.Cell;
import org.reeve.kit.table.Column;
import org.reeve.kit.table.Command;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.EventList;
import org.reeve.kit.ui.Facts;
import org.reeve.kit.ui.Meters;
import org.reeve.webadmin.screen.Live;
import org.reeve.webadmin.screen.Parts;
import org.reeve.webadmin.screen.Screen;
import org.reeve.webadmin.vm.VmColumns;

/** Hosts on the screen. */
public final class HostScreen {
    private static final String PATH = "hosts";

    private final Inventory inventory;
    private final Rest rest;
    private final Notices notices;
    private final Asker asker;
    private final VmColumns vmColumns;

    public HostScreen(Inventory inventory, Rest rest, Notices notices, Asker asker, VmColumns vmColumns) {
        this.inventory = inventory;
        this.rest = rest;
        this.notices = notices;
        this.asker = asker;
        this.vmColumns = vmColumns;
    }

    public Screen<Host> screen(Runnable create) {
        return Screen.of(new Screen.Place("Compute", PATH, "Hosts", "host", "host"), inventory.hosts, columns())
                .looking(host -> Looks.host(host.status))
                .commands(List.of(approve(), activate(), maintenance(), remove()))
                .moving(host -> "up".equals(host.status))
                .create("New host", create)
                .face(
                        "general",
                        "General",
                        "info",
                        host -> new Live<>(inventory.hosts, inventory.names, host.id, this::general))
                .face(
                        "vms",
                        "Virtual machines",
                        "vm",
                        host -> Parts.of(
                                inventory.vms,
                                vm -> vm.host != null && host.id.equals(vm.host.id),
                                vmColumns.few(),
                                "vm",
                                "No virtual machine runs on this host."))
                .face(
                        "events",
                        "Events",
                        "event",
                        host -> new EventList(
                                inventory, event -> event.host != null && host.id.equals(event.host.id), 200));
    }

    private List<Column<Host>> columns() {
        return List.of(
                Column.of("Name", "minmax(140px, 2fr)", host -> new Cell.Link(host.name, Route.of(PATH, host.id))),
                Column.of("Status", "minmax(140px, 1.4fr)", host -> new Cell.Status(Looks.host(host.status))),
                Column.of(
                        "Cluster",
                        "minmax(90px, 1fr)",
                        host -> new Cell.Plain(inventory.clusters.nameOf(host.cluster))),
                Column.of(
                        "Address",
                        "minmax(120px, 1.4fr)",
                        host -> new Cell.Code(host.address == null ? "" : host.address)),
                Column.of(
                        "CPU",
                        "minmax(110px, 1.1fr)",
                        host -> new Cell.Meter(up(host, Usage.hostCpu(host.statistics)))),
                Column.of(
                        "Memory",
                        "minmax(110px, 1.1fr)",
                        host -> new Cell.Meter(up(host, Usage.hostMemory(host.statistics)))),
                Column.<Host>of(
                                "Size",
                                "90px",
                                host -> new Cell.Number(
                                        host.memory == null ? 0 : Double.parseDouble(host.memory),
                                        Text.bytes(host.memory)))
                        .toTheRight(),
                Column.<Host>of(
                                "Machines",
                                "90px",
                                host -> new Cell.Number(machines(host), Integer.toString(machines(host))))
                        .toTheRight());
    }

    private Command<Host> approve() {
        return Command.forEach(
                "approve",
                "Approve",
                "ok",
                host -> allowed(host, "pending_approval"),
                host -> act(host, "approve", "approve"));
    }

    private Command<Host> activate() {
        return Command.forEach(
                "activate",
                "Activate",
                "activate",
                host -> allowed(
                        host,
                        "maintenance",
                        "non_operational",
                        "down",
                        "error",
                        "install_failed",
                        "preparing_for_maintenance"),
                host -> act(host, "activate", "activate"));
    }

    private Command<Host> maintenance() {
        Command<Host> maintenance = Command.forEach(
                "maintenance",
                "Maintenance",
                "maintenance",
                host -> allowed(
                        host,
                        "up",
                        "non_operational",
                        "down",
                        "error",
                        "non_responsive",
                        "install_failed",
                        "connecting"),
                host -> act(host, "deactivate", "put into maintenance"));
        return maintenance.running(
                hosts -> asker.ask(leave(hosts), () -> maintenance.run().accept(hosts)));
    }

    private Command<Host> remove() {
        Command<Host> remove = Command.forEach(
                "remove",
                "Remove",
                "remove",
                host -> allowed(host, "maintenance", "install_failed", "pending_approval", "down"),
                host -> rest.delete(
                        "hosts/" + host.id,
                        Async.of(done -> {}, fault -> notices.failure("Could not remove " + host.name, fault))));
        return remove.as(Command.Kind.DANGER)
                .running(hosts -> asker.ask(
                        new Question(
                                "Remove " + named(hosts) + "?",
                                "The engine will no longer manage it. What runs on the machine itself is not touched.",
                                List.of(),
                                "Remove",
                                true),
                        () -> remove.run().accept(hosts)));
    }

    private Question leave(List<Host> hosts) {
        List<String> moved = hosts.stream()
                .filter(host -> machines(host) > 0)
                .map(host -> host.name + ": "
                        + Text.plural(machines(host), "running machine has", "running machines have") + " to leave")
                .toList();
        return new Question(
                "Put " + named(hosts) + " into maintenance?",
                "No machine starts there until it is activated again.",
                moved,
                "Maintenance",
                false);
    }

    private El general(Host host) {
        El facts = new Facts("Host")
                .add("Name", host.name)
                .add("Address", El.span("rv-code", Text.orDash(host.address)))
                .add("Cluster", inventory.clusters.nameOf(host.cluster))
                .add(
                        "Role",
                        host.spm != null && "spm".equals(host.spm.status) ? "Writes storage metadata (SPM)" : "Normal")
                .add(
                        "Operating system",
                        host.os == null
                                ? ""
                                : Text.orDash(host.os.type)
                                        + (host.os.version == null || host.os.version.fullVersion == null
                                                ? ""
                                                : " " + host.os.version.fullVersion))
                .add("Agent", host.version == null ? "" : host.version.fullVersion)
                .add("libvirt", host.libvirtVersion == null ? "" : host.libvirtVersion.fullVersion)
                .add("State detail", host.statusDetail)
                .add("ID", El.span("rv-code", host.id))
                .root();
        El hardware = new Facts("Hardware")
                .add("Processor", host.cpu == null ? "" : host.cpu.name)
                .add("Memory", Text.bytes(host.memory))
                .add("Maker", host.hardwareInformation == null ? "" : host.hardwareInformation.manufacturer)
                .add("Product", host.hardwareInformation == null ? "" : host.hardwareInformation.productName)
                .root();
        El usage = El.div("rv-bars")
                .add(
                        Meters.labelled(
                                "CPU",
                                host.cpu == null ? "" : Text.orDash(host.cpu.name),
                                up(host, Usage.hostCpu(host.statistics))),
                        Meters.labelled(
                                "Memory", Text.bytes(host.memory), up(host, Usage.hostMemory(host.statistics))));
        return El.div("rv-columns").add(facts, El.div("rv-column").add(Facts.card("Use", usage), hardware));
    }

    private void act(Host host, String action, String verb) {
        rest.<Action>post(
                "hosts/" + host.id + "/" + action,
                new Action(),
                Async.of(done -> {}, fault -> notices.failure("Could not " + verb + " " + host.name, fault)));
    }

    private int machines(Host host) {
        return (int) inventory.vms.all().stream()
                .filter(vm -> vm.host != null && host.id.equals(vm.host.id))
                .count();
    }

    private static Optional<Double> up(Host host, Optional<Double> reading) {
        return "up".equals(host.status) ? reading : Optional.empty();
    }

    private static Optional<String> allowed(Host host, String... states) {
        for (String state : states) if (state.equals(host.status)) return Optional.empty();
        return Optional.of(host.name + " is " + Looks.host(host.status).label().toLowerCase());
    }

    private static String named(List<Host> hosts) {
        return hosts.size() == 1 ? hosts.get(0).name : Text.plural(hosts.size(), "host", "hosts");
    }
}
