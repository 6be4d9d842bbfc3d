package org.reeve.kit.core;

import java.util.List;
import java.util.Map;
import org.reeve.kit.api.types.Cluster;
import org.reeve.kit.api.types.DataCenter;
import org.reeve.kit.api.types.Disk;
import org.reeve.kit.api.types.Host;
import org.reeve.kit.api.types.Job;
import org.reeve.kit.api.types.Network;
import org.reeve.kit.api.types.StorageDomain;
import org.reeve.kit.api.types.Template;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.api.types.VnicProfile;

/** Everything the portal knows, one live store a kind, fed by one stream of changes. */
public final class Inventory implements Feed.Listener {
    public final Store<Vm> vms;
    public final Store<Host> hosts;
    public final Store<Cluster> clusters;
    public final Store<DataCenter> dataCenters;
    public final Store<StorageDomain> domains;
    public final Store<Disk> disks;
    public final Store<Network> networks;
    public final Store<VnicProfile> profiles;
    public final Store<Template> templates;
    public final Store<Job> jobs;
    public final Events events;

    /** Rings when references can be named that could not be named before: screens of other kinds then draw again. */
    public final Signal names = new Signal();

    private final Map<String, Store<?>> byKind;

    public Inventory(Rest rest, Timers timers) {
        vms = new Store<>(
                Kind.<Vm>of("vm", "vms").following("statistics,reported_devices", Inventory::keep), rest, timers);
        hosts = new Store<>(Kind.<Host>of("host", "hosts").following("statistics", Inventory::keep), rest, timers);
        clusters = new Store<>(Kind.of("cluster", "clusters"), rest, timers);
        dataCenters = new Store<>(Kind.of("data_center", "datacenters"), rest, timers);
        domains = new Store<>(Kind.of("storage_domain", "storagedomains"), rest, timers);
        disks = new Store<>(Kind.of("disk", "disks"), rest, timers);
        networks = new Store<>(Kind.of("network", "networks"), rest, timers);
        profiles = new Store<>(Kind.of("vnic_profile", "vnicprofiles"), rest, timers);
        templates = new Store<>(Kind.of("template", "templates"), rest, timers);
        jobs = new Store<>(Kind.<Job>of("job", "jobs").following("steps", Inventory::keep), rest, timers);
        events = new Events(rest, timers);
        byKind = Map.ofEntries(
                entry(vms),
                entry(hosts),
                entry(clusters),
                entry(dataCenters),
                entry(domains),
                entry(disks),
                entry(networks),
                entry(profiles),
                entry(templates),
                entry(jobs));
        List.of(hosts, clusters, dataCenters, domains, profiles, templates)
                .forEach(store -> store.listed().listen(names::ring));
    }

    /** Names are drawn into other kinds' rows; whoever shows those wants them known. */
    public void learnNames() {
        List.of(hosts, clusters, dataCenters, domains, profiles, templates).forEach(store -> {
            if (store.state() == Store.State.EMPTY) store.load();
        });
    }

    @Override
    public void changed(String kind, String id, boolean removed) {
        String plain = Kind.plain(kind);
        if (plain.equals("event")) events.more();
        Store<?> store = byKind.get(plain);
        if (store == null) return;
        if (removed) store.removed(id);
        else store.changed(id);
    }

    @Override
    public void figures(String host) {
        hosts.age(one -> one.id.equals(host));
        vms.age(vm -> vm.host != null && host.equals(vm.host.id));
    }

    @Override
    public void resync() {
        byKind.values().stream()
                .filter(store -> store.state() != Store.State.EMPTY)
                .forEach(Store::load);
        events.more();
    }

    /** The line is back: what failed meanwhile is tried again, and nobody has told of loads. */
    @Override
    public void back() {
        byKind.values().stream()
                .filter(store -> store.state() == Store.State.FAILED)
                .forEach(Store::load);
        events.more();
        hosts.age(host -> true);
        vms.age(vm -> true);
    }

    public void clear() {
        List.copyOf(byKind.values()).forEach(Store::clear);
        events.clear();
    }

    private static void keep(Vm before, Vm now) {
        if (now.statistics == null) now.statistics = before.statistics;
        if (now.reportedDevices == null) now.reportedDevices = before.reportedDevices;
    }

    private static void keep(Host before, Host now) {
        if (now.statistics == null) now.statistics = before.statistics;
    }

    private static void keep(Job before, Job now) {
        if (now.steps == null) now.steps = before.steps;
    }

    private static Map.Entry<String, Store<?>> entry(Store<?> store) {
        return Map.entry(Kind.plain(store.kind().name()), store);
    }
}
