package org.reeve.webadmin;

import elemental2.dom.DomGlobal;
import elemental2.dom.EventListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.kit.core.Route;
import org.reeve.kit.core.Store;
import org.reeve.kit.net.Portal;
import org.reeve.kit.ui.Dialogs;
import org.reeve.kit.ui.Empty;
import org.reeve.kit.ui.Pages;
import org.reeve.kit.ui.Shell;
import org.reeve.kit.ui.TasksDrawer;
import org.reeve.kit.ui.Toasts;
import org.reeve.kit.ui.View;
import org.reeve.kit.vm.VmCommands;
import org.reeve.webadmin.cluster.NewPlaces;
import org.reeve.webadmin.cluster.PlainScreens;
import org.reeve.webadmin.dashboard.Dashboard;
import org.reeve.webadmin.event.EventPages;
import org.reeve.webadmin.host.HostScreen;
import org.reeve.webadmin.host.NewHost;
import org.reeve.webadmin.screen.DetailPage;
import org.reeve.webadmin.screen.ListPage;
import org.reeve.webadmin.screen.Screen;
import org.reeve.webadmin.storage.NewDomain;
import org.reeve.webadmin.storage.StorageScreens;
import org.reeve.webadmin.vm.NewVm;
import org.reeve.webadmin.vm.VmColumns;
import org.reeve.webadmin.vm.VmScreen;

/** The portal behind the door: every screen wired by hand, and the way from an address to a page. */
final class House {
    private final Portal portal;
    private final EventPages eventPages;
    private final Toasts toasts = new Toasts();
    private final Map<String, Screen<?>> screens = new LinkedHashMap<>();
    private final EventListener moved = event -> show();
    private final List<Runnable> stops = new ArrayList<>();
    private Optional<Shell> shell = Optional.empty();
    private Optional<View> page = Optional.empty();

    House(Portal portal) {
        this.portal = portal;
        eventPages = new EventPages(portal.inventory);
    }

    void open() {
        screens.clear();
        wire(toasts, new Dialogs());
        TasksDrawer tasks = new TasksDrawer(portal.inventory, portal.timers);
        stops.add(tasks::close);
        Shell opened = new Shell(
                "Administration", portal.session.user(), entries(), tasks.root(), portal.feed, portal.session::signOut);
        shell = Optional.of(opened);
        Pages.mount(opened.root());
        opened.counts();
        DomGlobal.window.addEventListener("hashchange", moved);
        portal.listening(this::begin);
    }

    private void begin() {
        shell.ifPresent(
                opened -> screens.values().forEach(screen -> screen.store().listen(opened::counts)));
        portal.inventory.learnNames();
        show();
    }

    void leave() {
        DomGlobal.window.removeEventListener("hashchange", moved);
        page.ifPresent(View::close);
        page = Optional.empty();
        shell = Optional.empty();
        stops.forEach(Runnable::run);
        stops.clear();
    }

    private void wire(Toasts toasts, Dialogs dialogs) {
        VmColumns vmColumns = new VmColumns(portal.timers);
        NewVm newVm = new NewVm(portal.inventory, portal.rest, toasts);
        NewHost newHost = new NewHost(portal.inventory, portal.rest, toasts);
        StorageScreens storage = new StorageScreens(portal.inventory, portal.rest, toasts, dialogs);
        NewPlaces places = new NewPlaces(portal.inventory, portal.rest, toasts);
        NewDomain newDomain = new NewDomain(portal.inventory, portal.rest, toasts);
        PlainScreens plain = new PlainScreens(portal.inventory, vmColumns);
        List.of(
                        new VmScreen(portal.inventory, portal.rest, portal.timers)
                                .screen(
                                        new VmCommands(portal.rest, toasts, dialogs),
                                        () -> dialogs.form("New virtual machine", "Create", newVm.form(), newVm::save)),
                        plain.templates(),
                        new HostScreen(portal.inventory, portal.rest, toasts, dialogs, vmColumns)
                                .screen(() -> dialogs.form("New host", "Add", newHost.form(), newHost::save)),
                        plain.clusters()
                                .create(
                                        "New cluster",
                                        () -> dialogs.form(
                                                "New cluster", "Create", places.clusterForm(), places::saveCluster)),
                        plain.dataCenters()
                                .create(
                                        "New data center",
                                        () -> dialogs.form(
                                                "New data center",
                                                "Create",
                                                places.dataCenterForm(),
                                                places::saveDataCenter)),
                        storage.domains()
                                .create(
                                        "New domain",
                                        () -> dialogs.form(
                                                "New storage domain", "Create", newDomain.form(), newDomain::save)),
                        storage.disks(),
                        plain.networks()
                                .create(
                                        "New network",
                                        () -> dialogs.form(
                                                "New network", "Create", places.networkForm(), places::saveNetwork)),
                        eventPages.jobs())
                .forEach(screen -> screens.put(screen.place().path(), screen));
    }

    private List<Shell.Entry> entries() {
        List<Shell.Entry> entries = new ArrayList<>();
        entries.add(new Shell.Entry("", "dashboard", "Dashboard", "dashboard", () -> -1));
        screens.values()
                .forEach(screen -> entries.add(new Shell.Entry(
                        screen.place().section(),
                        screen.place().path(),
                        screen.place().label(),
                        screen.place().icon(),
                        () -> known(screen.store()))));
        entries.add(new Shell.Entry("Monitoring", "events", "Events", "event", () -> -1));
        return entries;
    }

    private static int known(Store<?> store) {
        return store.state() == Store.State.EMPTY ? -1 : store.size();
    }

    private void show() {
        Route route = Pages.here();
        String path = route.part(0).isEmpty() ? "dashboard" : route.part(0);
        page.ifPresent(View::close);
        View next = view(path, route);
        page = Optional.of(next);
        shell.ifPresent(opened -> {
            opened.current(path);
            opened.show(next);
        });
    }

    private View view(String path, Route route) {
        if (path.equals("dashboard")) return new Dashboard(portal.inventory, portal.timers);
        if (path.equals("events")) return eventPages.events();
        Screen<?> screen = screens.get(path);
        if (screen == null) return () -> Empty.of("search", "No such page", "The address leads nowhere.");
        return page(screen, route);
    }

    private <T extends org.reeve.kit.api.types.Resource> View page(Screen<T> screen, Route route) {
        if (route.part(1).isEmpty()) return new ListPage<>(screen, portal.rest, portal.timers, portal.inventory.names);
        return new DetailPage<>(screen, route.part(1), route.part(2), portal.timers);
    }
}
