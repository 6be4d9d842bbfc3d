package org.reeve.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reeve.logic.cluster.Cluster;
import org.reeve.logic.cluster.ClusterHost;
import org.reeve.logic.cluster.ClusterStep;
import org.reeve.logic.cluster.ClusterVm;
import org.reeve.logic.cluster.Decision;
import org.reeve.logic.cluster.Input;
import org.reeve.logic.cluster.Intent;
import org.reeve.logic.cluster.Place;
import org.reeve.logic.cluster.Policy;
import org.reeve.logic.cluster.Wish;
import org.reeve.logic.scheduling.VmDemand;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/**
 * The shell around the cluster writer as the backend builds it: rows and events are stored in one go, then intents are acted
 * on. It may crash between any two of these; sessions and intents not yet acted on are lost, rows are not.
 */
final class SimEngine {

    private final World world;
    private final Climate climate;
    private final Guests truth;
    private final Policy policy;
    private final Map<HostId, SimHost> machines;
    private final Map<VmId, Wish> wished = new TreeMap<>();
    private final Map<HostId, ClusterHost> hostRows = new TreeMap<>();
    private final Map<VmId, ClusterVm> vmRows = new TreeMap<>();
    private final Map<HostId, Integer> sessions = new TreeMap<>();
    private final Map<HostId, Integer> streams = new TreeMap<>();
    private int nextSession = 1;
    private int life = 1;
    private boolean running = true;
    private Cluster cluster;

    SimEngine(World world, Climate climate, Guests truth, Policy policy, Map<HostId, SimHost> machines) {
        this.world = world;
        this.climate = climate;
        this.truth = truth;
        this.policy = policy;
        this.machines = machines;
        this.cluster = Cluster.empty(world.now());
        beat();
    }

    void want(VmId vm, Wish wish, VmDemand demand, boolean available) {
        take(new Input.Wanted(vm, wish, demand, available, world.now()));
        if (running) {
            wished.put(vm, wish);
        }
    }

    /** What the user of a machine last wanted, unless its guest has ended by itself since. */
    Optional<Wish> wished(VmId vm) {
        return Optional.ofNullable(wished.get(vm));
    }

    Cluster cluster() {
        return cluster;
    }

    private void beat() {
        world.after(Duration.ofMillis(500), this::beat);
        if (running
                && cluster.nextAlarm().filter(at -> !at.isAfter(world.now())).isPresent()) {
            take(new Input.Tick(world.now()));
        }
        machines.values().forEach(this::session);
    }

    /** The broker: opens sessions to known hosts that answer and notices, sooner or later, that one has died. */
    private void session(SimHost host) {
        if (!running || cluster.host(host.id()).isEmpty()) {
            return;
        }
        boolean open = sessions.containsKey(host.id());
        if (!open && host.answers() && world.chance(0.4)) {
            sessions.put(host.id(), nextSession++);
            streams.put(host.id(), host.brokenStreams());
            world.tell("session to " + host.name());
            take(new Input.HostConnected(host.id(), world.now()));
        } else if (open && (!host.answers() || streams.get(host.id()) != host.brokenStreams()) && world.chance(0.2)) {
            drop(host);
        }
    }

    private void drop(SimHost host) {
        if (sessions.remove(host.id()) != null) {
            world.tell("session to " + host.name() + " lost");
            take(new Input.HostLost(host.id(), "silent", world.now()));
        }
    }

    void crash() {
        world.tell("engine crashes");
        running = false;
        life++;
        sessions.clear();
    }

    void restart() {
        world.tell("engine starts");
        cluster = Cluster.restored(hostRows.values(), vmRows.values(), world.now());
        running = true;
    }

    boolean running() {
        return running;
    }

    // ---- deciding

    void take(Input input) {
        if (!running) {
            return;
        }
        Decision decision = ClusterStep.step(cluster, input, policy);
        if (climate.strikes(climate.engineCrash * 0.001)) {
            misfortune();
            return;
        }
        checkTransitions(decision);
        cluster = decision.next();
        decision.hostChanges().forEach(host -> hostRows.put(host.id(), host));
        decision.vmChanges().forEach(vm -> vmRows.put(vm.id(), vm));
        List<Intent> acts = new ArrayList<>();
        for (Intent intent : decision.intents()) {
            if (intent instanceof Intent.Raise raise) {
                raised(raise);
            } else {
                acts.add(intent);
            }
        }
        for (Intent intent : acts) {
            if (climate.strikes(climate.engineCrash * 0.001)) {
                misfortune();
                return;
            }
            world.tell("-> " + intent);
            act(intent);
        }
    }

    private void misfortune() {
        crash();
        world.after(world.between(500, 20_000), this::restart);
    }

    private void raised(Intent.Raise raise) {
        world.tell(
                "event " + raise.type() + " " + raise.vm().map(Object::toString).orElse("") + raise.facts());
        switch (raise.type()) {
            case VM_DOWN -> {
                raise.vm().ifPresent(truth::saidDown);
                raise.vm().ifPresent(wished::remove);
            }
            case VM_DOWN_ERROR, VM_WAS_SET_DOWN_DUE_TO_HOST_REBOOT_OR_MANUAL_FENCE ->
                raise.vm().ifPresent(truth::saidDown);
            default -> {}
        }
    }

    private void checkTransitions(Decision decision) {
        for (ClusterHost host : decision.hostChanges()) {
            cluster.host(host.id())
                    .filter(old ->
                            old.status() != host.status() && !old.status().canBecome(host.status()))
                    .ifPresent(old -> {
                        throw new Violation("host went from " + old.status() + " to " + host.status());
                    });
        }
        for (ClusterVm vm : decision.vmChanges()) {
            Optional<ClusterVm> old = cluster.vm(vm.id());
            boolean newPlace = !old.flatMap(ClusterVm::place)
                    .map(SimEngine::start)
                    .equals(vm.place().map(SimEngine::start));
            if (newPlace && vm.place().isPresent() && vm.place().get().started() > 0) {
                truth.startOrdered(vm.id());
            }
            // A machine that ended and was started again in one step has been down in between.
            VmStatus from = newPlace
                    ? VmStatus.DOWN
                    : old.map(was -> was.seen().status()).orElse(VmStatus.DOWN);
            old.filter(was -> from != vm.seen().status()
                            && !from.canBecome(vm.seen().status()))
                    .ifPresent(was -> {
                        throw new Violation(
                                "machine went from " + from + " to " + vm.seen().status());
                    });
        }
    }

    private static String start(Place place) {
        return place.host() + "/" + place.started();
    }

    // ---- acting

    private void act(Intent intent) {
        switch (intent) {
            case Intent.VmOrder order -> order(order);
            case Intent.AskReport ask -> ask(machines.get(ask.host()));
            case Intent.Examine examine -> examine(machines.get(examine.host()));
            case Intent.Fence fence -> fence(machines.get(fence.host()), fence.attempt());
            case Intent.PowerOn on ->
                world.after(world.between(2_000, 15_000), () -> {
                    if (!climate.strikes(climate.fenceFails)) {
                        machines.get(on.host()).powerOn();
                    }
                });
            case Intent.Raise raise -> throw new IllegalStateException("events are stored, not acted on");
        }
    }

    private void order(Intent.VmOrder order) {
        SimHost host = machines.get(order.host());
        int copies = climate.strikes(climate.repeatedMessage) ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            if (!sessions.containsKey(host.id()) || climate.strikes(climate.lostMessage)) {
                continue;
            }
            int sentIn = life;
            world.after(climate.travel(), () -> {
                String refusal = host.order(order);
                if (!refusal.isEmpty() && !climate.strikes(climate.lostMessage)) {
                    world.after(climate.travel(), () -> {
                        if (sentIn == life) {
                            take(new Input.OrderRefused(
                                    order.vm(), order.host(), order.boot(), order.order(), refusal, world.now()));
                        }
                    });
                }
            });
        }
    }

    /** A reply belongs to the session of its question, or is lost. */
    private void ask(SimHost host) {
        Integer session = sessions.get(host.id());
        world.after(climate.travel(), () -> {
            if (session != null && session.equals(sessions.get(host.id())) && host.hears()) {
                SimHost.Said said = host.everything();
                world.after(climate.travel(), () -> {
                    if (session.equals(sessions.get(host.id()))) {
                        heard(host, said);
                    }
                });
            }
        });
    }

    private void examine(SimHost host) {
        int askedIn = life;
        Integer session = sessions.get(host.id());
        world.after(world.between(100, 3_000), () -> {
            if (askedIn == life && session != null && session.equals(sessions.get(host.id())) && host.answers()) {
                take(new Input.HostExamined(host.id(), host.capacity(), Optional.empty(), world.now()));
            }
        });
    }

    /** Whatever the power switch did, the answer may take its time or never come. */
    private void fence(SimHost host, int attempt) {
        boolean works = !climate.strikes(climate.fenceFails);
        world.after(
                climate.strikes(climate.lateFenceResult) ? world.between(2_000, 60_000) : world.between(2_000, 8_000),
                () -> {
                    if (works) {
                        host.losePower();
                    }
                    boolean late = climate.strikes(climate.lateFenceResult);
                    Duration delay = late ? world.between(5_000, 90_000) : world.between(100, 2_000);
                    if (!climate.strikes(climate.lostMessage)) {
                        world.after(
                                delay,
                                () -> take(new Input.FenceResult(
                                        host.id(), attempt, works, works ? "" : "no power switch", world.now())));
                    }
                });
    }

    /** A difference report travels: lost ones cost the session, late and repeated ones simply arrive. */
    void travels(SimHost host, SimHost.Said said) {
        if (!sessions.containsKey(host.id()) || !host.answers()) {
            return;
        }
        if (climate.strikes(climate.lostMessage)) {
            drop(host);
            return;
        }
        int copies = climate.strikes(climate.repeatedMessage) ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            world.after(climate.travel(), () -> heard(host, said));
        }
    }

    private void heard(SimHost host, SimHost.Said said) {
        world.tell("<- " + host.name() + " " + said);
        take(new Input.Report(
                host.id(), said.full(), said.boot(), said.number(), said.done(), said.sightings(), world.now()));
    }
}
