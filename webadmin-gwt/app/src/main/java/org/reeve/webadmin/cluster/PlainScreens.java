package org.reeve.webadmin.cluster;

import java.util.List;
import java.util.stream.Stream;
import org.reeve.kit.api.types.Cluster;
import org.reeve.kit.api.types.DataCenter;
import org.reeve.kit.api.types.Host;
import org.reeve.kit.api.types.Network;
import org.reeve.kit.api.types.Template;
import org.reeve.kit.api.types.Version;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Looks;
import org.reeve.kit.core.Route;
import org.reeve.kit.core.Text;
import org.reeve.kit.table.Cell;
import org.reeve.kit.table.Column;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.Facts;
import org.reeve.webadmin.screen.Live;
import org.reeve.webadmin.screen.Parts;
import org.reeve.webadmin.screen.Screen;
import org.reeve.webadmin.vm.VmColumns;

/** Clusters, data centers, networks and templates on the screen: lists with one or two faces each. */
public final class PlainScreens {
    private final Inventory inventory;
    private final VmColumns vmColumns;

    public PlainScreens(Inventory inventory, VmColumns vmColumns) {
        this.inventory = inventory;
        this.vmColumns = vmColumns;
    }

    public Screen<Cluster> clusters() {
        List<Column<Cluster>> columns = List.of(
                Column.of("Name", "2fr", cluster -> new Cell.Link(cluster.name, Route.of("clusters", cluster.id))),
                Column.of(
                        "Data center",
                        "1fr",
                        cluster -> new Cell.Plain(inventory.dataCenters.nameOf(cluster.dataCenter))),
                Column.of(
                        "CPU type",
                        "2fr",
                        cluster -> new Cell.Plain(cluster.cpu == null ? "–" : Text.orDash(cluster.cpu.type))),
                Column.of("Level", "1fr", cluster -> new Cell.Plain(level(cluster.version))),
                Column.<Cluster>of("Hosts", "90px", cluster -> number(hosts(cluster)))
                        .toTheRight(),
                Column.<Cluster>of("Machines", "100px", cluster -> number(machines(cluster)))
                        .toTheRight());
        return Screen.of(
                        new Screen.Place("Compute", "clusters", "Clusters", "cluster", "cluster"),
                        inventory.clusters,
                        columns)
                .face(
                        "general",
                        "General",
                        "info",
                        cluster -> new Live<>(inventory.clusters, inventory.names, cluster.id, this::cluster))
                .face(
                        "hosts",
                        "Hosts",
                        "host",
                        cluster -> Parts.of(
                                inventory.hosts,
                                host -> host.cluster != null && cluster.id.equals(host.cluster.id),
                                hostColumns(),
                                "host",
                                "This cluster has no host."))
                .face(
                        "vms",
                        "Virtual machines",
                        "vm",
                        cluster -> Parts.of(
                                inventory.vms,
                                vm -> vm.cluster != null && cluster.id.equals(vm.cluster.id),
                                vmColumns.few(),
                                "vm",
                                "This cluster has no virtual machine."));
    }

    public Screen<DataCenter> dataCenters() {
        List<Column<DataCenter>> columns = List.of(
                Column.of("Name", "2fr", center -> new Cell.Link(center.name, Route.of("data-centers", center.id))),
                Column.of("Status", "1fr", center -> new Cell.Status(Looks.plain(center.status))),
                Column.of("Storage", "1fr", center -> new Cell.Plain("true".equals(center.local) ? "Local" : "Shared")),
                Column.of("Level", "1fr", center -> new Cell.Plain(level(center.version))),
                Column.of("Description", "2fr", center -> new Cell.Plain(Text.orDash(center.description))));
        return Screen.of(
                        new Screen.Place("Compute", "data-centers", "Data centers", "data center", "data-center"),
                        inventory.dataCenters,
                        columns)
                .looking(center -> Looks.plain(center.status))
                .face(
                        "general",
                        "General",
                        "info",
                        center -> new Live<>(inventory.dataCenters, inventory.names, center.id, this::dataCenter));
    }

    public Screen<Network> networks() {
        List<Column<Network>> columns = List.of(
                Column.of("Name", "2fr", network -> new Cell.Link(network.name, Route.of("networks", network.id))),
                Column.of(
                        "Data center",
                        "1fr",
                        network -> new Cell.Plain(inventory.dataCenters.nameOf(network.dataCenter))),
                Column.of("Used for", "2fr", network -> new Cell.Plain(usages(network))),
                Column.of(
                        "VLAN",
                        "1fr",
                        network -> new Cell.Plain(network.vlan == null ? "None" : Text.orDash(network.vlan.id))),
                Column.of(
                        "MTU",
                        "1fr",
                        network -> new Cell.Plain(
                                network.mtu == null || network.mtu.equals("0") ? "Default" : network.mtu)));
        return Screen.of(
                        new Screen.Place("Network", "networks", "Networks", "network", "network"),
                        inventory.networks,
                        columns)
                .face(
                        "general",
                        "General",
                        "info",
                        network -> new Live<>(inventory.networks, inventory.names, network.id, this::network));
    }

    public Screen<Template> templates() {
        List<Column<Template>> columns = List.of(
                Column.of("Name", "2fr", template -> new Cell.Link(template.name, Route.of("templates", template.id))),
                Column.of("Description", "3fr", template -> new Cell.Plain(Text.orDash(template.description))),
                Column.<Template>of(
                                "Memory",
                                "120px",
                                template -> new Cell.Number(
                                        template.memory == null ? 0 : Double.parseDouble(template.memory),
                                        Text.bytes(template.memory)))
                        .toTheRight());
        return Screen.of(
                        new Screen.Place("Compute", "templates", "Templates", "template", "template"),
                        inventory.templates,
                        columns)
                .face(
                        "general",
                        "General",
                        "info",
                        template -> new Live<>(
                                inventory.templates, inventory.names, template.id, one -> El.div("rv-columns")
                                        .add(new Facts("Template")
                                                .add("Name", one.name)
                                                .add("Description", one.description)
                                                .add("Memory", Text.bytes(one.memory))
                                                .add("ID", El.span("rv-code", one.id))
                                                .root())));
    }

    private List<Column<Host>> hostColumns() {
        return List.of(
                Column.of("Name", "2fr", host -> new Cell.Link(host.name, Route.of("hosts", host.id))),
                Column.of("Status", "1fr", host -> new Cell.Status(Looks.host(host.status))),
                Column.of("Address", "1fr", host -> new Cell.Code(Text.orDash(host.address))));
    }

    private El cluster(Cluster cluster) {
        return El.div("rv-columns")
                .add(new Facts("Cluster")
                        .add("Name", cluster.name)
                        .add("Description", cluster.description)
                        .add("Data center", inventory.dataCenters.nameOf(cluster.dataCenter))
                        .add("CPU type", cluster.cpu == null ? "" : cluster.cpu.type)
                        .add("Compatibility level", level(cluster.version))
                        .add("ID", El.span("rv-code", cluster.id))
                        .root());
    }

    private El dataCenter(DataCenter center) {
        return El.div("rv-columns")
                .add(new Facts("Data center")
                        .add("Name", center.name)
                        .add("Description", center.description)
                        .add("Storage", "true".equals(center.local) ? "Local to one host" : "Shared")
                        .add("Compatibility level", level(center.version))
                        .add("Storage format", center.storageFormat)
                        .add("ID", El.span("rv-code", center.id))
                        .root());
    }

    private El network(Network network) {
        return El.div("rv-columns")
                .add(new Facts("Network")
                        .add("Name", network.name)
                        .add("Description", network.description)
                        .add("Data center", inventory.dataCenters.nameOf(network.dataCenter))
                        .add("Used for", usages(network))
                        .add("VLAN", network.vlan == null ? "None" : network.vlan.id)
                        .add("ID", El.span("rv-code", network.id))
                        .root());
    }

    private int hosts(Cluster cluster) {
        return (int) inventory.hosts.all().stream()
                .filter(host -> host.cluster != null && cluster.id.equals(host.cluster.id))
                .count();
    }

    private int machines(Cluster cluster) {
        return (int) inventory.vms.all().stream()
                .filter(vm -> vm.cluster != null && cluster.id.equals(vm.cluster.id))
                .count();
    }

    private static Cell number(int count) {
        return new Cell.Number(count, Text.count(count));
    }

    private static String level(Version version) {
        return version == null || version.major == null ? "–" : version.major + "." + Text.orDash(version.minor);
    }

    private static String usages(Network network) {
        if (network.usages == null || network.usages.items == null) return "–";
        return String.join(
                ", ",
                Stream.of(network.usages.items)
                        .map(usage -> usage.equals("vm") ? "Virtual machines" : Text.words(usage))
                        .toList());
    }
}
