package org.reeve.backend.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;
import org.reeve.backend.kernel.Sightings;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Wishes;
import org.reeve.dal.Transactions;
import org.reeve.logic.cluster.Cluster;
import org.reeve.logic.cluster.ClusterHost;
import org.reeve.logic.cluster.ClusterVm;
import org.reeve.logic.cluster.Input;
import org.reeve.logic.cluster.Place;
import org.reeve.logic.cluster.Policy;
import org.reeve.logic.cluster.Wish;
import org.reeve.logic.scheduling.Arrival;
import org.reeve.logic.scheduling.HostOffer;
import org.reeve.logic.scheduling.Placement;
import org.reeve.logic.scheduling.Scheduler;
import org.reeve.logic.scheduling.SchedulingRules;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;
import org.reeve.vdsbroker.HostAddress;
import org.reeve.vdsbroker.Hosts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one writer a cluster and brings every input to the right one. */
@ApplicationScoped
public class ClusterWriters implements Wishes {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterWriters.class);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final WriterRows rows;
    private final WriterWork work;
    private final OrderDesk desk;
    private final Sightings sightings;
    private final Settings settings;
    private final Hosts hosts;
    private final Instance<RuleBook> rules;
    private final Map<ClusterId, ClusterWriter> writers = new ConcurrentHashMap<>();
    private final Map<ClusterId, Thread> threads = new ConcurrentHashMap<>();
    private final Map<HostId, ClusterId> ofHost = new ConcurrentHashMap<>();
    private final Map<VmId, ClusterId> ofVm = new ConcurrentHashMap<>();

    @Inject
    public ClusterWriters(
            Transactions transactions,
            WriterRows rows,
            WriterWork work,
            OrderDesk desk,
            Sightings sightings,
            Settings settings,
            Hosts hosts,
            Instance<RuleBook> rules) {
        this.transactions = transactions;
        this.rows = rows;
        this.work = work;
        this.desk = desk;
        this.sightings = sightings;
        this.settings = settings;
        this.hosts = hosts;
        this.rules = rules;
        if (desk != null) {
            desk.answerTo((host, input) -> tell(host, input, List.of()));
        }
    }

    /** For the client proxy that CDI makes of this class. */
    protected ClusterWriters() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Brings back every cluster as it was stored, with the wishes that had not been taken in, and opens the connections to its hosts. */
    public void restore() {
        for (ClusterId cluster : transactions.run(rows::clusters)) {
            List<ClusterHost> known = transactions.run(() -> rows.hosts(cluster));
            List<ClusterVm> vms = transactions.run(() -> rows.vms(cluster));
            known.forEach(host -> ofHost.put(host.id(), cluster));
            vms.forEach(vm -> {
                ofVm.put(vm.id(), cluster);
                sightings.saw(vm.id(), WriterWork.sight(vm));
            });
            begin(cluster, Cluster.restored(known, vms, Instant.now()));
            transactions.run(() -> rows.missedWishes(cluster)).forEach(this::tellWish);
        }
        transactions.run(rows::addresses).forEach(this::open);
        LOG.info("clusters={} hosts={} vms={} are under control", writers.size(), ofHost.size(), ofVm.size());
    }

    /** Lets every writer end its step. Whatever they are told afterwards is lost, as in a crash. */
    public void stop() {
        writers.values().forEach(ClusterWriter::stop);
        try {
            for (Thread thread : threads.values()) {
                thread.join(STOP_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writers.clear();
        threads.clear();
    }

    /** Tells the writer of the host's cluster. */
    public void tell(HostId host, Input input, List<VmDetails> details) {
        ClusterId cluster = ofHost.get(host);
        if (cluster == null) {
            LOG.warn("host={} belongs to no cluster, dropped input={}", host, input);
            return;
        }
        writer(cluster).tell(input, details);
    }

    /** What the hosts of a cluster could take now, for a check before a wish is accepted. */
    public List<HostOffer> offers(ClusterId cluster) {
        return Optional.ofNullable(writers.get(cluster))
                .map(one -> one.cluster().offers())
                .orElse(List.of());
    }

    /** Where a machine would be started now, as it is configured within the running transaction. */
    public Placement placement(VmId vm) {
        Input.Wanted wanted = rows.wanted(vm);
        ClusterId cluster = rows.clusterOf(vm).orElseThrow();
        SchedulingRules now = rules.get().of(cluster);
        Arrival arrival = now.arrival(vm, wanted.demand(), wanted.available(), other -> placeOf(other, cluster));
        return Scheduler.schedule(arrival, offers(cluster), now.policy());
    }

    private Optional<HostId> placeOf(VmId vm, ClusterId cluster) {
        return Optional.ofNullable(writers.get(cluster))
                .flatMap(one -> one.cluster().vm(vm))
                .flatMap(ClusterVm::place)
                .map(Place::host);
    }

    /** After the commit of the running transaction these clusters place machines by what is configured then. */
    public void rulesChanged(Collection<ClusterId> clusters) {
        List<ClusterId> changed = List.copyOf(clusters);
        transactions.afterCommit(() -> changed.forEach(cluster -> {
            ClusterWriter writer = writers.get(cluster);
            if (writer != null) {
                writer.heed(transactions.run(() -> rules.get().of(cluster)));
            }
        }));
    }

    /** A host as its writer sees it now. */
    public Optional<ClusterHost> host(HostId host) {
        return Optional.ofNullable(ofHost.get(host))
                .flatMap(cluster -> writer(cluster).cluster().host(host));
    }

    @Override
    public void want(VmId vm, Wish wish, Store store) {
        rows.wish(vm, wish, store.now());
        ClusterId cluster = rows.clusterOf(vm).orElseThrow();
        Input.Wanted input = rows.wanted(vm);
        store.afterCommit(() -> {
            sightings.wished(vm, wish, input.at());
            desk.follow(vm, store.caller().correlation());
            ClusterId before = ofVm.put(vm, cluster);
            if (before != null && !before.equals(cluster)) {
                writer(before).tell(new Input.VmRemoved(vm, Instant.now()), List.of());
            }
            writer(cluster).tell(input, List.of());
        });
    }

    @Override
    public void want(HostId host, boolean active, Store store) {
        rows.wish(host, active, store.now());
        ClusterId cluster = rows.clusterOf(host).orElseThrow();
        Input input = rows.hostWanted(host);
        HostAddress address = rows.address(host);
        store.afterCommit(() -> {
            ClusterId before = ofHost.put(host, cluster);
            if (before != null && !before.equals(cluster)) {
                // Connected anew, so that its new writer hears of it.
                hosts.close(host);
                writer(before).tell(new Input.HostRemoved(host, Instant.now()), List.of());
            }
            writer(cluster).tell(input, List.of());
            open(host, address);
        });
    }

    @Override
    public void removed(VmId vm) {
        transactions.afterCommit(() -> {
            desk.forget(vm);
            ClusterId cluster = ofVm.remove(vm);
            if (cluster != null) {
                writer(cluster).tell(new Input.VmRemoved(vm, Instant.now()), List.of());
            }
        });
    }

    @Override
    public void removed(HostId host) {
        transactions.afterCommit(() -> {
            hosts.close(host);
            ClusterId cluster = ofHost.remove(host);
            if (cluster != null) {
                writer(cluster).tell(new Input.HostRemoved(host, Instant.now()), List.of());
            }
        });
    }

    private void tellWish(Input input) {
        switch (input) {
            case Input.Wanted wanted -> {
                ClusterId cluster =
                        transactions.run(() -> rows.clusterOf(wanted.vm())).orElseThrow();
                ofVm.put(wanted.vm(), cluster);
                sightings.wished(wanted.vm(), wanted.wish(), wanted.at());
                writer(cluster).tell(wanted, List.of());
            }
            case Input.HostWanted wanted -> {
                ClusterId cluster =
                        transactions.run(() -> rows.clusterOf(wanted.host())).orElseThrow();
                ofHost.put(wanted.host(), cluster);
                writer(cluster).tell(wanted, List.of());
            }
            default -> throw new IllegalStateException("not a wish: " + input);
        }
    }

    private void open(HostId host, HostAddress address) {
        hosts.open(host, address);
    }

    private ClusterWriter writer(ClusterId cluster) {
        ClusterWriter known = writers.get(cluster);
        return known != null ? known : begin(cluster, Cluster.empty(Instant.now()));
    }

    private synchronized ClusterWriter begin(ClusterId cluster, Cluster restored) {
        ClusterWriter known = writers.get(cluster);
        if (known != null) {
            return known;
        }
        Policy policy = policy().placing(transactions.run(() -> rules.get().of(cluster)));
        ClusterWriter writer = new ClusterWriter(cluster, restored, work, policy);
        Thread thread = Thread.ofVirtual().name("cluster " + cluster).unstarted(writer);
        thread.setContextClassLoader(ClusterWriters.class.getClassLoader());
        threads.put(cluster, thread);
        writers.put(cluster, writer);
        thread.start();
        return writer;
    }

    private Policy policy() {
        Policy.Limits usual = Policy.Limits.usual();
        Policy.Limits limits = new Policy.Limits(
                settings.get(Setting.HOST_SILENCE_GRACE),
                usual.gracePerVm(),
                usual.quietAfterStart(),
                usual.repeatAfter(),
                usual.repeatAtMost(),
                usual.fenceAgainAfter(),
                settings.get(Setting.STARTS_TRIED),
                usual.restartAfter(),
                usual.restartSlowly(),
                usual.quickRestarts());
        return new Policy(Policy.usual().scheduling(), limits, Policy.usual().withheld());
    }
}
