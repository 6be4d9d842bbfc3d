package org.reeve.webadmin.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.kit.api.types.Host;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Looks;
import org.reeve.kit.core.Store;
import org.reeve.kit.core.Text;
import org.reeve.kit.core.Timers;
import org.reeve.kit.core.Usage;
import org.reeve.kit.table.Natural;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.EventList;
import org.reeve.kit.ui.Facts;
import org.reeve.kit.ui.Meters;
import org.reeve.kit.ui.Pages;
import org.reeve.kit.ui.Pulse;
import org.reeve.kit.ui.StatusView;
import org.reeve.kit.ui.View;

/** The first page: is all well, what is used, what happens. */
public final class Dashboard implements View {
    private static final int HOSTS = 12;
    private static final int EVENTS = 12;

    private final Inventory inventory;
    private final Figures figures;
    private final El tiles = El.div("rv-tiles");
    private final El rings = El.div("rv-rings");
    private final El hosts = El.div("rv-host-list");
    private final EventList events;
    private final El root = El.div("rv-scroll-page rv-dashboard");
    private final Pulse pulse;
    private final List<Runnable> stops = new ArrayList<>();

    public Dashboard(Inventory inventory, Timers timers) {
        this.inventory = inventory;
        figures = new Figures(inventory);
        events = new EventList(inventory, event -> true, EVENTS);
        El lower = El.div("rv-lower").add(Facts.card("Hosts", hosts), Facts.card("Latest events", events.root()));
        root.add(Pages.head("Overview", "Dashboard", El.span("", "")), tiles, rings, lower);
        for (Store<?> store : List.of(
                inventory.vms,
                inventory.hosts,
                inventory.clusters,
                inventory.dataCenters,
                inventory.domains,
                inventory.disks)) {
            stops.add(store.listen(this::draw));
        }
        draw();
        pulse = new Pulse(timers, inventory.hosts.aged(), this::watch);
    }

    @Override
    public El root() {
        return root;
    }

    @Override
    public void close() {
        stops.forEach(Runnable::run);
        events.close();
        pulse.close();
    }

    private void watch() {
        inventory.hosts.freshen(inventory.hosts.all().stream()
                .filter(host -> "up".equals(host.status))
                .map(host -> host.id)
                .toList());
    }

    private void draw() {
        watch();
        tiles.clear()
                .add(
                        tile(
                                "vms",
                                "Virtual machines",
                                "vm",
                                Figures.moods(inventory.vms.all(), vm -> Looks.vm(vm.status)),
                                "running",
                                "off or changing"),
                        tile(
                                "hosts",
                                "Hosts",
                                "host",
                                Figures.moods(inventory.hosts.all(), host -> Looks.host(host.status)),
                                "up",
                                "in maintenance or changing"),
                        tile(
                                "storage-domains",
                                "Storage domains",
                                "storage-domain",
                                Figures.moods(inventory.domains.all(), domain -> Looks.plain(domain.status)),
                                "active",
                                "resting"),
                        tile(
                                "disks",
                                "Disks",
                                "disk",
                                Figures.moods(inventory.disks.all(), disk -> Looks.plain(disk.status)),
                                "ready",
                                "locked"),
                        tile(
                                "clusters",
                                "Clusters",
                                "cluster",
                                new Figures.Moods(inventory.clusters.size(), 0, 0, 0),
                                "",
                                ""),
                        tile(
                                "data-centers",
                                "Data centers",
                                "data-center",
                                Figures.moods(inventory.dataCenters.all(), center -> Looks.plain(center.status)),
                                "up",
                                "not in use"));
        rings.clear()
                .add(
                        ring("CPU", "cpu", figures.cpu()),
                        ring("Memory", "memory", figures.memory()),
                        ring("Storage", "storage-domain", figures.storage()));
        hosts.clear();
        List<Host> listed = inventory.hosts.all().stream()
                .sorted((a, b) -> Natural.compare(a.name, b.name))
                .limit(HOSTS)
                .toList();
        if (listed.isEmpty()) hosts.add(El.of("p", "rv-faint").text("No host yet."));
        listed.forEach(host -> hosts.add(host(host)));
    }

    private static El tile(String path, String label, String icon, Figures.Moods moods, String well, String resting) {
        El states = El.div("rv-tile-states");
        if (moods.well() > 0) states.add(state("ok", "rv-tone-ok", moods.well(), well));
        if (moods.resting() > 0) states.add(state("off", "rv-tone-idle", moods.resting(), resting));
        if (moods.trouble() > 0) states.add(state("warning", "rv-tone-warning", moods.trouble(), "need attention"));
        return El.of("a", "rv-tile")
                .attr("href", "#/" + path)
                .add(
                        El.span("rv-tile-icon", "").icons(icon),
                        El.span("rv-tile-number", Text.count(moods.total())),
                        El.span("rv-tile-label", label),
                        states);
    }

    private static El state(String icon, String css, int count, String meaning) {
        return El.of("span", "rv-tile-state " + css)
                .attr("title", Text.count(count) + " " + meaning)
                .icons(icon)
                .add(El.span("", Text.count(count)));
    }

    private static El ring(String label, String icon, Figures.Share share) {
        El words = El.div("rv-ring-words")
                .add(
                        El.div("rv-ring-label").icons(icon).add(El.span("", label)),
                        El.span("rv-ring-left", share.left()),
                        El.span("rv-ring-detail", share.detail()));
        return El.of("section", "pf-v6-c-card rv-card rv-ring-card").add(Meters.ring(share.percent()), words);
    }

    private static El host(Host host) {
        boolean up = "up".equals(host.status);
        Optional<Double> cpu = up ? Usage.hostCpu(host.statistics) : Optional.empty();
        Optional<Double> memory = up ? Usage.hostMemory(host.statistics) : Optional.empty();
        return El.of("a", "rv-host")
                .attr("href", "#/hosts/" + host.id)
                .add(
                        El.span("rv-host-name", host.name), StatusView.of(Looks.host(host.status)),
                        meter("CPU", cpu), meter("Memory", memory));
    }

    private static El meter(String label, Optional<Double> percent) {
        return El.div("rv-host-meter")
                .add(El.span("rv-host-word", label), percent.map(Meters::small).orElse(El.span("rv-faint", "–")));
    }
}
