package org.reeve.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.reeve.logic.cluster.Exit;
import org.reeve.logic.cluster.Intent;
import org.reeve.logic.cluster.Intent.VmOrder;
import org.reeve.logic.cluster.Sighting;
import org.reeve.logic.scheduling.HostCapacity;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.ExitReason;
import org.reeve.model.vm.PauseReason;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/**
 * A host with its agent. The power, the agent and the cable fail independently; the agent's journal survives the agent but
 * not the machine's boot, as far as the engine can tell.
 */
final class SimHost {

    /** A report as it travels. */
    record Said(boolean full, String boot, long number, long done, List<Sighting> sightings) {}

    private static final class Guest {
        private VmStatus status = VmStatus.WAIT_FOR_LAUNCH;
        private Exit exit;
    }

    private final World world;
    private final Climate climate;
    private final Guests truth;
    private final HostId id;
    private final String name;
    private final HostCapacity capacity;
    private final boolean numberedOrders;
    private final Consumer<Said> speak;
    private final Map<VmId, Guest> guests = new TreeMap<>();
    private final Set<String> answered = new HashSet<>();
    private boolean powered = true;
    private boolean agentRuns = true;
    private boolean cableCut;
    private int boots = 1;
    private int brokenStreams;
    private long report;
    private long done;

    SimHost(
            World world,
            Climate climate,
            Guests truth,
            HostId id,
            String name,
            HostCapacity capacity,
            boolean numberedOrders,
            Consumer<Said> speak) {
        this.world = world;
        this.climate = climate;
        this.truth = truth;
        this.id = id;
        this.name = name;
        this.capacity = capacity;
        this.numberedOrders = numberedOrders;
        this.speak = speak;
    }

    HostId id() {
        return id;
    }

    String name() {
        return name;
    }

    HostCapacity capacity() {
        return capacity;
    }

    boolean answers() {
        return powered && agentRuns && !cableCut;
    }

    /** The agent is there to take a message that has already crossed the cable. */
    boolean hears() {
        return powered && agentRuns;
    }

    boolean powered() {
        return powered;
    }

    /** Grows whenever a session that stood before can stand no longer. */
    int brokenStreams() {
        return brokenStreams;
    }

    private String boot() {
        return name + "-boot" + boots;
    }

    // ---- misfortune and repair

    void losePower() {
        if (!powered) {
            return;
        }
        world.tell(name + " loses power");
        brokenStreams++;
        powered = false;
        guests.forEach((vm, guest) -> {
            if (truth.aliveOn(vm, this)) {
                truth.died(vm, this);
            }
        });
        guests.clear();
        answered.clear();
    }

    void powerOn() {
        if (powered) {
            return;
        }
        boots++;
        report = 0;
        done = 0;
        powered = true;
        agentRuns = true;
        world.tell(name + " starts as " + boot());
    }

    void crashAgent() {
        world.tell(name + " agent crashes");
        brokenStreams++;
        agentRuns = false;
    }

    void restartAgent() {
        agentRuns = true;
    }

    void cut() {
        world.tell(name + " cable cut");
        cableCut = true;
    }

    void mend() {
        cableCut = false;
    }

    // ---- what the agent does

    /** @return the reason when the order was processed and failed at once; empty otherwise */
    String order(VmOrder order) {
        if (!hears()) {
            return "";
        }
        boolean stale = order.order() <= done || !order.boot().equals(boot());
        if (numberedOrders && (answered.contains(order.key()) || stale)) {
            world.tell(name + " refuses " + order);
            return "";
        }
        world.tell(name + " takes " + order);
        long before = done;
        done = Math.max(done, order.order());
        answered.add(order.key());
        if (climate.strikes(climate.agentCrash * 0.05)) {
            crashAgent();
            return "";
        }
        return act(order, before);
    }

    private String act(VmOrder order, long before) {
        VmId vm = order.vm();
        Guest guest = guests.get(vm);
        boolean lives = guest != null && guest.status != VmStatus.DOWN;
        switch (order) {
            case Intent.StartVm start -> {
                return lives ? said() : start(vm);
            }
            case Intent.StopVm stop -> {
                guests.remove(vm);
                if (lives) {
                    stopped(vm, guest, before);
                }
            }
            case Intent.ShutDown shutDown -> {
                if (lives && world.chance(0.7)) {
                    world.after(
                            world.between(200, 5_000),
                            () -> ends(vm, guest, Exit.normal(ExitReason.USER_SHUTDOWN, "shut down")));
                }
            }
            case Intent.Reboot reboot -> become(vm, guest, lives, VmStatus.REBOOT_IN_PROGRESS);
            case Intent.Pause pause -> become(vm, guest, lives, VmStatus.PAUSED);
            case Intent.Resume resume -> become(vm, guest, lives && guest.status == VmStatus.PAUSED, VmStatus.UP);
        }
        return said();
    }

    private String start(VmId vm) {
        if (climate.strikes(climate.startFails)) {
            if (world.chance(0.5)) {
                guests.remove(vm);
                said();
                return "refused";
            }
            Guest failed = new Guest();
            failed.status = VmStatus.DOWN;
            failed.exit = Exit.error(ExitReason.GENERIC_ERROR, "failed");
            guests.put(vm, failed);
            say(List.of(Sighting.down(vm, failed.exit)));
            return "";
        }
        Guest guest = new Guest();
        guests.put(vm, guest);
        truth.born(vm, this);
        say(List.of(Sighting.alive(vm, guest.status)));
        world.after(
                world.between(50, 1_500),
                () -> become(vm, guest, guest.status == VmStatus.WAIT_FOR_LAUNCH, VmStatus.POWERING_UP));
        world.after(
                world.between(1_500, 6_000),
                () -> become(vm, guest, guest.status == VmStatus.POWERING_UP, VmStatus.UP));
        return "";
    }

    private void become(VmId vm, Guest guest, boolean possible, VmStatus status) {
        if (!possible || guests.get(vm) != guest) {
            return;
        }
        guest.status = status;
        say(List.of(sighting(vm, guest)));
        if (status == VmStatus.REBOOT_IN_PROGRESS) {
            world.after(world.between(500, 3_000), () -> become(vm, guest, guest.status == status, VmStatus.UP));
        }
    }

    /** A guest ends by itself, whether or not an agent is there to see it. */
    void someGuestEnds(boolean badly) {
        List<VmId> living =
                guests.keySet().stream().filter(vm -> truth.aliveOn(vm, this)).toList();
        if (!living.isEmpty()) {
            VmId vm = living.get(world.below(living.size()));
            Exit exit = badly
                    ? Exit.error(ExitReason.LOST_QEMU_CONNECTION, "crashed")
                    : Exit.normal(ExitReason.USER_SHUTDOWN, "off");
            ends(vm, guests.get(vm), exit);
        }
    }

    private void ends(VmId vm, Guest guest, Exit exit) {
        if (powered && guests.get(vm) == guest && guest.status != VmStatus.DOWN) {
            end(vm, guest, exit);
        }
    }

    private void end(VmId vm, Guest guest, Exit exit) {
        world.tell(name + " " + vm + " ends: " + exit.message());
        truth.died(vm, this);
        guest.status = VmStatus.DOWN;
        guest.exit = exit;
        say(List.of(sighting(vm, guest)));
    }

    /** Seen before the order that brought it about is done, and said again when it is. */
    private void stopped(VmId vm, Guest guest, long before) {
        long after = done;
        done = before;
        end(vm, guest, Exit.normal(ExitReason.ADMIN_SHUTDOWN, "stopped"));
        done = after;
        say(List.of(sighting(vm, guest)));
    }

    private String said() {
        say(List.of());
        return "";
    }

    /** Numbers are given even when nobody is connected: the gap tells the engine that it missed something. */
    private void say(List<Sighting> sightings) {
        report++;
        if (cableCut) {
            brokenStreams++;
        }
        if (hears()) {
            speak.accept(new Said(false, boot(), report, done, sightings));
        }
    }

    Said everything() {
        report++;
        List<Sighting> all = new ArrayList<>();
        guests.forEach((vm, guest) -> all.add(sighting(vm, guest)));
        return new Said(true, boot(), report, done, all);
    }

    private static Sighting sighting(VmId vm, Guest guest) {
        return guest.status == VmStatus.DOWN
                ? Sighting.down(vm, guest.exit)
                : new Sighting(vm, guest.status, PauseReason.NONE, Optional.empty());
    }

    static Duration repairTime(World world) {
        return world.between(500, 60_000);
    }
}
