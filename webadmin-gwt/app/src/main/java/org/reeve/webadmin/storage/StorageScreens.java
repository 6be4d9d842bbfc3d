package org.reeve.webadmin.storage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.kit.api.types.Action;
import org.reeve.kit.api.types.Disk;
import org.reeve.kit.api.types.StorageDomain;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Look;
import org.reeve.kit.core.Looks;
import org.reeve.kit.core.Notices;
import org.reeve.kit.core.Rest;
import org.reeve.kit.core.Route;
import org.reeve.kit.core.Text;
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

/** Storage domains and disks on the screen. */
public final class StorageScreens {
    private static final String DOMAINS = "storage-domains";
    private static final String DISKS = "disks";

    private final Inventory inventory;
    private final Rest rest;
    private final Notices notices;
    private final Asker asker;

    public StorageScreens(Inventory inventory, Rest rest, Notices notices, Asker asker) {
        this.inventory = inventory;
        this.rest = rest;
        this.notices = notices;
        this.asker = asker;
    }

    public Screen<StorageDomain> domains() {
        return Screen.of(
                        new Screen.Place("Storage", DOMAINS, "Storage domains", "storage domain", "storage-domain"),
                        inventory.domains,
                        domainColumns())
                .looking(StorageScreens::look)
                .commands(List.of(
                        attached("activate", "Activate", "activate", "activate", "maintenance", "inactive", "unknown"),
                        attached(
                                "maintenance",
                                "Maintenance",
                                "maintenance",
                                "deactivate",
                                "active",
                                "inactive",
                                "unknown")))
                .face(
                        "general",
                        "General",
                        "info",
                        domain -> new Live<>(inventory.domains, inventory.names, domain.id, this::general))
                .face(
                        "disks",
                        "Disks",
                        "disk",
                        domain -> Parts.of(
                                inventory.disks,
                                disk -> on(disk, domain),
                                diskColumns(),
                                "disk",
                                "No disk lies on this storage domain."))
                .face(
                        "events",
                        "Events",
                        "event",
                        domain -> new EventList(
                                inventory,
                                event -> event.storageDomain != null && domain.id.equals(event.storageDomain.id),
                                200));
    }

    public Screen<Disk> disks() {
        return Screen.of(new Screen.Place("Storage", DISKS, "Disks", "disk", "disk"), inventory.disks, diskColumns())
                .looking(disk -> Looks.plain(disk.status))
                .commands(List.of(removeDisk()))
                .face(
                        "general",
                        "General",
                        "info",
                        disk -> new Live<>(inventory.disks, inventory.names, disk.id, this::diskFacts));
    }

    private List<Column<StorageDomain>> domainColumns() {
        return List.of(
                Column.of(
                        "Name",
                        "minmax(140px, 2fr)",
                        domain -> new Cell.Link(domain.name, Route.of(DOMAINS, domain.id))),
                Column.of("Status", "minmax(130px, 1.2fr)", domain -> new Cell.Status(look(domain))),
                Column.of("Kind", "1fr", domain -> new Cell.Plain(kind(domain))),
                Column.of("Data center", "1.2fr", domain -> new Cell.Plain(dataCenters(domain))),
                Column.of("Used", "minmax(120px, 1.2fr)", domain -> new Cell.Meter(share(domain))),
                Column.<StorageDomain>of(
                                "Free",
                                "110px",
                                domain -> new Cell.Number(number(domain.available), Text.bytes(domain.available)))
                        .toTheRight(),
                Column.<StorageDomain>of(
                                "Size",
                                "110px",
                                domain -> new Cell.Number(
                                        size(domain), size(domain) == 0 ? "–" : Text.bytes(size(domain))))
                        .toTheRight());
    }

    private List<Column<Disk>> diskColumns() {
        return List.of(
                Column.of("Name", "minmax(160px, 2fr)", disk -> new Cell.Link(name(disk), Route.of(DISKS, disk.id))),
                Column.of("Status", "1fr", disk -> new Cell.Status(Looks.plain(disk.status))),
                Column.of("Storage domain", "1.2fr", disk -> new Cell.Plain(places(disk))),
                Column.of("Format", "1fr", disk -> new Cell.Plain(format(disk))),
                Column.<Disk>of(
                                "Size",
                                "110px",
                                disk -> new Cell.Number(number(disk.provisionedSize), Text.bytes(disk.provisionedSize)))
                        .toTheRight(),
                Column.<Disk>of(
                                "On storage",
                                "110px",
                                disk -> new Cell.Number(number(disk.actualSize), Text.bytes(disk.actualSize)))
                        .toTheRight());
    }

    /** Only a domain that belongs to a data center has a state to change; it is changed there. */
    private Command<StorageDomain> attached(String id, String label, String icon, String action, String... states) {
        return Command.forEach(
                id,
                label,
                icon,
                domain -> allowed(domain, states),
                domain -> rest.<Action>post(
                        "datacenters/" + domain.dataCenters.items[0].id + "/storagedomains/" + domain.id + "/" + action,
                        new Action(),
                        Async.of(done -> {}, fault -> notices.failure("Could not change " + domain.name, fault))));
    }

    private Command<Disk> removeDisk() {
        Command<Disk> remove = Command.forEach(
                "remove",
                "Remove",
                "remove",
                disk -> "locked".equals(disk.status) ? Optional.of(name(disk) + " is locked") : Optional.empty(),
                disk -> rest.delete(
                        "disks/" + disk.id,
                        Async.of(done -> {}, fault -> notices.failure("Could not remove " + name(disk), fault))));
        return remove.as(Command.Kind.DANGER)
                .running(disks -> asker.ask(
                        new Question(
                                "Remove "
                                        + (disks.size() == 1
                                                ? name(disks.get(0))
                                                : Text.plural(disks.size(), "disk", "disks"))
                                        + "?",
                                "This cannot be undone.",
                                disks.stream()
                                        .map(disk -> name(disk) + ": " + Text.bytes(disk.provisionedSize) + " disk, "
                                                + Text.bytes(disk.actualSize) + " of data")
                                        .toList(),
                                "Remove",
                                true),
                        () -> remove.run().accept(disks)));
    }

    private El general(StorageDomain domain) {
        El facts = new Facts("Storage domain")
                .add("Name", domain.name)
                .add("Description", domain.description)
                .add("Kind", kind(domain))
                .add("Data center", dataCenters(domain))
                .add("Master", "true".equals(domain.master) ? "Yes" : "No")
                .add("Address", domain.storage == null ? "" : domain.storage.address)
                .add("Path", El.span("rv-code", domain.storage == null ? "–" : Text.orDash(domain.storage.path)))
                .add("ID", El.span("rv-code", domain.id))
                .root();
        El usage = El.div("rv-bars")
                .add(Meters.labelled(
                        "Used", Text.bytes(domain.used) + " of " + Text.bytes(size(domain)), share(domain)));
        return El.div("rv-columns").add(facts, El.div("rv-column").add(Facts.card("Use", usage)));
    }

    private El diskFacts(Disk disk) {
        El facts = new Facts("Disk")
                .add("Name", name(disk))
                .add("Description", disk.description)
                .add("Storage domain", places(disk))
                .add("Format", format(disk))
                .add("Size", Text.bytes(disk.provisionedSize))
                .add("On storage", Text.bytes(disk.actualSize))
                .add("ID", El.span("rv-code", disk.id))
                .root();
        return El.div("rv-columns").add(facts);
    }

    private static Look look(StorageDomain domain) {
        boolean attached =
                domain.dataCenters != null && domain.dataCenters.items != null && domain.dataCenters.items.length > 0;
        if (domain.status == null && attached) return new Look("Attached", Look.Tone.OK, "ok");
        return Looks.plain(domain.status == null ? "unattached" : domain.status);
    }

    private static Optional<String> allowed(StorageDomain domain, String... states) {
        if (domain.dataCenters == null || domain.dataCenters.items == null || domain.dataCenters.items.length == 0) {
            return Optional.of(domain.name + " belongs to no data center");
        }
        boolean fits = domain.status == null || Stream.of(states).anyMatch(state -> state.equals(domain.status));
        return fits
                ? Optional.empty()
                : Optional.of(domain.name + " is " + look(domain).label().toLowerCase());
    }

    private static boolean on(Disk disk, StorageDomain domain) {
        return disk.storageDomains != null
                && disk.storageDomains.items != null
                && Stream.of(disk.storageDomains.items).anyMatch(place -> domain.id.equals(place.id));
    }

    private String places(Disk disk) {
        if (disk.storageDomains == null || disk.storageDomains.items == null) return "";
        return Stream.of(disk.storageDomains.items)
                .map(inventory.domains::nameOf)
                .collect(Collectors.joining(", "));
    }

    private String dataCenters(StorageDomain domain) {
        if (domain.dataCenters == null || domain.dataCenters.items == null) return "";
        return Stream.of(domain.dataCenters.items)
                .map(inventory.dataCenters::nameOf)
                .collect(Collectors.joining(", "));
    }

    private static String kind(StorageDomain domain) {
        String where = domain.storage == null || domain.storage.type == null
                ? ""
                : " on " + domain.storage.type.toUpperCase().replace("LOCALFS", "local disk");
        return Text.words(domain.type) + where;
    }

    private static String format(Disk disk) {
        String format = "cow".equals(disk.format) ? "QCOW2" : Text.words(disk.format);
        return "true".equals(disk.sparse) ? format + ", thin" : format;
    }

    private static String name(Disk disk) {
        return disk.alias != null ? disk.alias : disk.name != null ? disk.name : disk.id;
    }

    private static double size(StorageDomain domain) {
        return number(domain.used) + number(domain.available);
    }

    private static Optional<Double> share(StorageDomain domain) {
        return size(domain) == 0 ? Optional.empty() : Optional.of(number(domain.used) / size(domain) * 100);
    }

    private static double number(String text) {
        return text == null || text.isEmpty() ? 0 : Double.parseDouble(text);
    }
}
