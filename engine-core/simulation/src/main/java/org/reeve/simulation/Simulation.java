package org.reeve.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.reeve.logic.cluster.ClusterHost;
import org.reeve.logic.cluster.ClusterVm;
import org.reeve.logic.cluster.Input;
import org.reeve.logic.cluster.Policy;
import org.reeve.logic.cluster.Rule;
import org.reeve.logic.cluster.Wish;
import org.reeve.logic.scheduling.HostCapacity;
import org.reeve.logic.scheduling.SchedulingRules;
import org.reeve.logic.scheduling.VmDemand;
import org.reeve.model.MemorySize;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/**
 * One run of a whole cluster: a stretch of time in which users want things and everything fails, then a calm in which what
 * is wanted has to come true. The same seed always gives the same run.
 */
public final class Simulation {

    private static final VmDemand DEMAND = VmDemand.of(MemorySize.gib(1), 1);
    private static final HostCapacity CAPACITY = HostCapacity.of(MemorySize.gib(8), 8);
    private static final Duration STORM = Duration.ofSeconds(240);
    private static final Duration CALM = Duration.ofSeconds(360);

    private final World world;
    private final Climate climate;
    private final Guests truth = new Guests(DEMAND);
    private final Map<HostId, SimHost> machines = new TreeMap<>();
    private final Map<VmId, Boolean> available = new LinkedHashMap<>();
    private final SimEngine engine;

    private Simulation(long seed, Policy policy) {
        world = new World(seed);
        climate = new Climate(world);
        engine = new SimEngine(world, climate, truth, policy, machines);
        int hosts = 2 + world.below(3);
        for (int i = 1; i <= hosts; i++) {
            addHost(i, !policy.withheld().contains(Rule.NUMBERED_ORDERS));
        }
        int vms = 2 + world.below(4);
        for (int i = 1; i <= vms; i++) {
            available.put(new VmId(new UUID(2, i)), world.chance(0.6));
        }
    }

    /**
     * Runs one seed.
     *
     * @return how many things happened
     * @throws Violation with the story of the run when something happened that never may
     */
    public static int run(long seed, Policy policy) {
        Simulation simulation = new Simulation(seed, policy);
        try {
            int count = simulation.storm();
            count += simulation.calm();
            simulation.check();
            return count;
        } catch (Violation violation) {
            throw new Violation("seed " + seed + ": " + violation.getMessage() + "\n" + simulation.world.story());
        }
    }

    /** The limits of the real thing, shortened so that everything happens often. */
    public static Policy policy() {
        Policy.Limits limits = new Policy.Limits(
                Duration.ofSeconds(10),
                Duration.ofMillis(500),
                Duration.ofSeconds(15),
                Duration.ofSeconds(1),
                Duration.ofSeconds(8),
                Duration.ofSeconds(25),
                3,
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                5);
        return new Policy(SchedulingRules.usual(), limits, Set.of());
    }

    private void addHost(int number, boolean numberedOrders) {
        HostId id = new HostId(new UUID(1, number));
        SimHost[] self = new SimHost[1];
        self[0] = new SimHost(
                world,
                climate,
                truth,
                id,
                "host" + number,
                CAPACITY,
                numberedOrders,
                said -> engine.travels(self[0], said));
        machines.put(id, self[0]);
        engine.take(new Input.HostWanted(id, true, true, world.now()));
    }

    // ---- the storm

    private int storm() {
        world.after(Duration.ofSeconds(5), this::userActs);
        world.after(Duration.ofSeconds(5), this::misfortune);
        return world.run(STORM);
    }

    private void userActs() {
        if (climate.fair()) {
            return;
        }
        world.after(world.between(100, 8_000), this::userActs);
        if (!engine.running()) {
            return;
        }
        if (world.chance(0.08)) {
            List<HostId> hosts = new ArrayList<>(machines.keySet());
            HostId host = hosts.get(world.below(hosts.size()));
            boolean active = world.chance(0.6);
            world.tell("user wants " + machines.get(host).name() + (active ? " active" : " in maintenance"));
            engine.take(new Input.HostWanted(host, active, true, world.now()));
            return;
        }
        machines.values().stream()
                .filter(host -> !host.powered() && world.chance(0.05))
                .forEach(host -> engine.take(new Input.HostConfirmedOff(host.id(), world.now())));
        List<VmId> vms = new ArrayList<>(available.keySet());
        want(vms.get(world.below(vms.size())), wish());
    }

    private Wish wish() {
        if (world.chance(0.5)) {
            return Wish.UP;
        }
        return Wish.values()[world.below(Wish.values().length)];
    }

    private void want(VmId vm, Wish wish) {
        world.tell("user wants " + vm + " " + wish);
        engine.want(vm, wish, DEMAND, available.get(vm));
    }

    private void misfortune() {
        if (climate.fair()) {
            return;
        }
        world.after(world.between(500, 12_000), this::misfortune);
        List<SimHost> all = List.copyOf(machines.values());
        SimHost host = all.get(world.below(all.size()));
        if (climate.strikes(climate.powerLoss)) {
            host.losePower();
            world.after(SimHost.repairTime(world), host::powerOn);
        }
        if (climate.strikes(climate.agentCrash)) {
            host.crashAgent();
            world.after(world.between(200, 30_000), host::restartAgent);
        }
        if (climate.strikes(climate.cutCable)) {
            host.cut();
            world.after(SimHost.repairTime(world), host::mend);
        }
        if (climate.strikes(climate.guestEnds)) {
            host.someGuestEnds(true);
        }
        if (climate.strikes(climate.engineCrash) && engine.running()) {
            engine.crash();
            world.after(world.between(500, 20_000), engine::restart);
        }
    }

    // ---- the calm

    private int calm() {
        climate.calm();
        world.tell("calm");
        int count = world.run(Duration.ofSeconds(100));
        for (SimHost host : machines.values()) {
            host.mend();
            host.restartAgent();
            host.powerOn();
            engine.take(new Input.HostWanted(host.id(), true, true, world.now()));
        }
        return count + world.run(CALM);
    }

    private void check() {
        for (ClusterHost host : engine.cluster().hosts()) {
            require(host.status() == HostStatus.UP, "a healthy host is " + host);
        }
        for (ClusterVm vm : engine.cluster().vms()) {
            Wish user = engine.wished(vm.id()).orElse(vm.wish());
            boolean lives = truth.alive(vm.id());
            require(vm.order().isEmpty() && vm.leftover().isEmpty(), "an order is still under way: " + vm);
            require(lives == vm.place().isPresent(), "the engine is wrong about " + vm + " which lives: " + lives);
            require(user != Wish.DOWN || !lives, "unwanted and alive: " + vm);
            require(!(user.runs() && available.get(vm.id())) || lives, "highly available and dead: " + vm);
            require(!vm.wish().runs() || lives, "wanted and dead: " + vm);
            boolean settled = vm.seen().status() == VmStatus.UP
                    || vm.seen().status() == VmStatus.PAUSED
                    || vm.seen().status() == VmStatus.DOWN;
            require(settled, "never settled: " + vm);
        }
    }

    private static void require(boolean fact, String otherwise) {
        if (!fact) {
            throw new Violation(otherwise);
        }
    }
}
