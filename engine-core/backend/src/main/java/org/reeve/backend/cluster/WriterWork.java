package org.reeve.backend.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Sightings;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Stores;
import org.reeve.backend.kernel.VmSight;
import org.reeve.dal.Transactions;
import org.reeve.logic.cluster.Cluster;
import org.reeve.logic.cluster.ClusterVm;
import org.reeve.logic.cluster.Exit;
import org.reeve.logic.cluster.Intent;
import org.reeve.logic.cluster.Place;
import org.reeve.logic.cluster.Wish;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the writers of all clusters share: storing a decision with its events in one transaction, and making it known afterwards. */
@ApplicationScoped
public class WriterWork {

    private static final Logger LOG = LoggerFactory.getLogger(WriterWork.class);

    private final Transactions transactions;
    private final WriterRows rows;
    private final Stores stores;
    private final Sightings sightings;
    private final Instance<Launches> launches;
    private final OrderDesk desk;

    /** What is left to do after the commit. */
    record Acts(Map<VmId, CreateVm> starts, Map<VmId, String> unlaunchable) {}

    @Inject
    public WriterWork(
            Transactions transactions,
            WriterRows rows,
            Stores stores,
            Sightings sightings,
            Instance<Launches> launches,
            OrderDesk desk) {
        this.transactions = transactions;
        this.rows = rows;
        this.stores = stores;
        this.sightings = sightings;
        this.launches = launches;
        this.desk = desk;
    }

    /** For the client proxy that CDI makes of this class. */
    protected WriterWork() {
        this(null, null, null, null, null, null);
    }

    Acts store(ClusterWriter.Outcome outcome, Set<HostId> hosts) {
        boolean nothing = outcome.vms().isEmpty()
                && hosts.isEmpty()
                && outcome.details().isEmpty()
                && outcome.intents().stream().noneMatch(WriterWork::inTransaction);
        return nothing ? new Acts(Map.of(), Map.of()) : transactions.run(() -> stored(outcome, hosts));
    }

    private static boolean inTransaction(Intent intent) {
        return intent instanceof Intent.Raise || intent instanceof Intent.StartVm;
    }

    private Acts stored(ClusterWriter.Outcome outcome, Set<HostId> hosts) {
        Instant now = Instant.now();
        Cluster next = outcome.next();
        rows.saveVms(outcome.vms().stream().flatMap(id -> next.vm(id).stream()).toList(), outcome.vmWishes(), now);
        rows.saveHosts(hosts.stream().flatMap(id -> next.host(id).stream()).toList(), outcome.hostWishes());
        rows.saveDetails(outcome.details());
        stores.within(Engine.caller(), store -> {
            outcome.vms().forEach(store::changed);
            hosts.forEach(store::changed);
            raise(outcome.intents(), store);
        });
        Map<VmId, CreateVm> starts = new HashMap<>();
        Map<VmId, String> unlaunchable = new HashMap<>();
        for (Intent intent : outcome.intents()) {
            if (intent instanceof Intent.StartVm start) {
                boolean paused = next.vm(start.vm())
                        .filter(vm -> vm.wish() == Wish.PAUSE)
                        .isPresent();
                describe(start, paused, starts, unlaunchable);
            }
        }
        return new Acts(starts, unlaunchable);
    }

    private void describe(
            Intent.StartVm start, boolean paused, Map<VmId, CreateVm> starts, Map<VmId, String> unlaunchable) {
        try {
            CreateVm create = launches.get().describe(start.vm(), start.host());
            starts.put(
                    start.vm(),
                    paused ? new CreateVm(create.vm(), create.parameters().paused()) : create);
        } catch (Launches.Unlaunchable cannot) {
            unlaunchable.put(start.vm(), cannot.getMessage());
        } catch (IllegalStateException | IllegalArgumentException broken) {
            // One machine that nobody can describe must not keep its cluster from being stored.
            LOG.error("vm={} cannot be described", start.vm(), broken);
            unlaunchable.put(start.vm(), String.valueOf(broken.getMessage()));
        }
    }

    private void raise(List<Intent> intents, Store store) {
        List<Intent.Raise> raises = intents.stream()
                .filter(Intent.Raise.class::isInstance)
                .map(Intent.Raise.class::cast)
                .toList();
        if (raises.isEmpty()) {
            return;
        }
        Set<VmId> vms = new LinkedHashSet<>();
        Set<HostId> hosts = new LinkedHashSet<>();
        raises.forEach(raise -> {
            raise.vm().ifPresent(vms::add);
            raise.host().ifPresent(hosts::add);
        });
        Map<java.util.UUID, String> names = rows.names(vms, hosts);
        for (Intent.Raise raise : raises) {
            Facts facts = Facts.none();
            if (raise.vm().isPresent()) {
                VmId vm = raise.vm().get();
                facts = facts.and(vm, names.getOrDefault(vm.value(), vm.toString()));
            }
            if (raise.host().isPresent()) {
                HostId host = raise.host().get();
                facts = facts.and(host, names.getOrDefault(host.value(), host.toString()));
            }
            for (Map.Entry<String, String> fact : raise.facts().entrySet()) {
                facts = facts.with(fact.getKey(), fact.getValue());
            }
            store.log(raise.type(), facts, raise.vm().map(desk::flow).orElse(""));
        }
    }

    /** After the commit: first what waits in memory may look, then the hosts are told. */
    void act(ClusterWriter.Outcome outcome, Acts acts) {
        Set<VmId> looked = new LinkedHashSet<>(outcome.vms());
        looked.addAll(outcome.vmWishes().keySet());
        for (VmId id : looked) {
            Optional<Instant> taken = Optional.ofNullable(outcome.vmWishes().get(id));
            outcome.next()
                    .vm(id)
                    .ifPresentOrElse(vm -> sightings.saw(id, sight(vm), taken), () -> sightings.forget(id));
        }
        List<Intent> intents = new ArrayList<>(outcome.intents());
        intents.removeIf(Intent.Raise.class::isInstance);
        for (Intent intent : intents) {
            try {
                desk.carryOut(intent, acts);
            } catch (RuntimeException e) {
                // Intents may be lost: the reducer gives them again until it sees their effect.
                LOG.warn("could not carry out intent={}", intent, e);
            }
        }
    }

    static VmSight sight(ClusterVm vm) {
        return new VmSight(
                vm.seen().status(),
                vm.place().map(Place::host),
                vm.wish(),
                vm.asked(),
                vm.seen()
                        .exit()
                        .map(Exit::message)
                        .filter(text -> !text.isEmpty())
                        .or(Optional::empty));
    }
}
