package org.reeve.logic.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.logic.cluster.Intent.Pause;
import org.reeve.logic.cluster.Intent.Reboot;
import org.reeve.logic.cluster.Intent.Resume;
import org.reeve.logic.cluster.Intent.ShutDown;
import org.reeve.logic.cluster.Intent.StartVm;
import org.reeve.logic.cluster.Intent.StopVm;
import org.reeve.logic.cluster.Order.Kind;
import org.reeve.logic.scheduling.Arrival;
import org.reeve.logic.scheduling.HostOffer;
import org.reeve.logic.scheduling.Placement;
import org.reeve.logic.scheduling.Scheduler;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.ExitReason;
import org.reeve.model.vm.ExitStatus;
import org.reeve.model.vm.PauseReason;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/**
 * Compares what is wanted of a machine with what is known of it and gives the order that brings them together. Looking
 * twice does no harm: an order under way is only repeated when its time has come.
 */
final class VmLife {

    private static final Duration PLACE_AGAIN = Duration.ofSeconds(30);
    private static final int DOUBTFUL = 2;

    private final Turn turn;
    private final Policy policy;

    VmLife(Turn turn, Policy policy) {
        this.turn = turn;
        this.policy = policy;
    }

    void look(VmId id) {
        turn.vm(id).ifPresent(this::clearRemains);
        turn.vm(id).ifPresent(vm -> {
            if (vm.place().isPresent()) {
                turn.waits(id, false);
                onPlace(vm, vm.place().get());
            } else {
                offPlace(vm);
            }
        });
    }

    // ---- a machine with a place

    private void onPlace(ClusterVm vm, Place place) {
        ClusterHost host = turn.host(place.host()).orElseThrow();
        if (!host.reachable() || !host.link().boot().equals(Optional.of(place.boot()))) {
            return;
        }
        ClusterVm now = settle(vm, place, host.link().done());
        turn.put(now);
        Optional<Kind> need = need(now, place);
        if (need.isEmpty()) {
            return;
        }
        Optional<Order> underWay = now.order().filter(order -> order.kind() == need.get());
        if (underWay.isPresent()) {
            repeat(now, underWay.get(), host);
        } else {
            give(now, need.get(), host, 0);
        }
    }

    /** Forgets an order whose effect needs no further sight, and a wish that has been carried out. */
    private static ClusterVm settle(ClusterVm vm, Place place, long done) {
        ClusterVm now = vm;
        if (now.order().isPresent()) {
            Order order = now.order().get();
            boolean processed = order.number() <= done;
            boolean over =
                    switch (order.kind()) {
                        case START -> place.seen();
                        case STOP -> false;
                        case SHUT_DOWN, REBOOT, PAUSE, RESUME -> processed || !wanted(order, now);
                    };
            if (over) {
                now = now.ordered(Optional.empty());
                now = processed && wanted(order, now) ? now.carriedOut() : now;
            }
        }
        boolean paused = now.seen().status() == VmStatus.PAUSED;
        boolean already = now.wish() == Wish.PAUSE && paused || now.wish() == Wish.RESUME && place.seen() && !paused;
        return already && !now.asked() ? now.carriedOut() : now;
    }

    private static boolean wanted(Order order, ClusterVm vm) {
        return order.kind().name().equals(vm.wish().name());
    }

    private static Optional<Kind> need(ClusterVm vm, Place place) {
        if (vm.order().filter(order -> order.kind() == Kind.STOP).isPresent()) {
            // A stop cannot be taken back: the machine has to be seen gone before it starts again.
            return Optional.of(Kind.STOP);
        }
        boolean open = !vm.asked() && place.seen();
        return switch (vm.wish()) {
            case DOWN -> Optional.of(Kind.STOP);
            case SHUT_DOWN -> place.seen() ? once(open, Kind.SHUT_DOWN) : Optional.of(Kind.STOP);
            case REBOOT -> once(open, Kind.REBOOT).or(() -> starting(place));
            case PAUSE -> once(open, Kind.PAUSE).or(() -> starting(place));
            case RESUME -> once(open, Kind.RESUME).or(() -> starting(place));
            case UP -> starting(place);
        };
    }

    private static Optional<Kind> once(boolean open, Kind kind) {
        return open ? Optional.of(kind) : Optional.empty();
    }

    private static Optional<Kind> starting(Place place) {
        return place.seen() ? Optional.empty() : Optional.of(Kind.START);
    }

    private void repeat(ClusterVm vm, Order order, ClusterHost host) {
        Instant due = order.sent().plus(policy.limits().pauseAfter(order.sends()));
        if (turn.now.isBefore(due) || !policy.keeps(Rule.LEVEL_TRIGGERED)) {
            return;
        }
        boolean processed = order.number() <= host.link().done();
        if (!processed) {
            Order again = order.again(turn.now);
            turn.put(vm.ordered(Optional.of(again)));
            send(vm.id(), again);
            turn.wakeVm(vm.id(), turn.now.plus(policy.limits().pauseAfter(again.sends())));
            if (again.sends() >= DOUBTFUL) {
                // It may have been processed, or overtaken, and the word of that got lost.
                askReport(host);
            }
            return;
        }
        askReport(host);
        if (order.kind() == Kind.STOP) {
            give(vm, Kind.STOP, host, order.sends() + 1);
        } else {
            turn.put(vm.ordered(Optional.of(order.again(turn.now))));
            turn.wakeVm(vm.id(), turn.now.plus(policy.limits().repeatAtMost()));
        }
    }

    private void askReport(ClusterHost host) {
        turn.emit(new Intent.AskReport(host.id()));
    }

    private void give(ClusterVm vm, Kind kind, ClusterHost host, int sends) {
        long number = turn.number(host.id());
        Order order = new Order(kind, host.id(), host.link().boot().orElseThrow(), number, turn.now, sends);
        turn.put(vm.ordered(Optional.of(order)));
        send(vm.id(), order);
        turn.wakeVm(vm.id(), turn.now.plus(policy.limits().pauseAfter(sends)));
    }

    private void send(VmId vm, Order order) {
        HostId host = order.host();
        String boot = order.boot();
        long number = order.number();
        turn.emit(
                switch (order.kind()) {
                    case START -> new StartVm(vm, host, boot, number);
                    case STOP -> new StopVm(vm, host, boot, number);
                    case SHUT_DOWN -> new ShutDown(vm, host, boot, number);
                    case REBOOT -> new Reboot(vm, host, boot, number);
                    case PAUSE -> new Pause(vm, host, boot, number);
                    case RESUME -> new Resume(vm, host, boot, number);
                });
    }

    // ---- a machine without a place

    private void offPlace(ClusterVm vm) {
        if (!vm.wish().runs()) {
            turn.waits(vm.id(), false);
            return;
        }
        Optional<Instant> later = vm.tries().notBefore().filter(turn.now::isBefore);
        if (later.isPresent()) {
            turn.wakeVm(vm.id(), later.get());
            return;
        }
        List<HostOffer> all = turn.end().offers();
        List<HostOffer> offers = all.stream()
                .filter(offer -> !vm.tries().avoid().contains(offer.host()))
                .toList();
        Arrival arrival = policy.scheduling().arrival(vm.id(), vm.demand(), vm.available(), this::placeOf);
        Placement placement =
                Scheduler.schedule(arrival, offers, policy.scheduling().policy());
        placement.host().ifPresentOrElse(host -> start(vm, host), () -> noPlace(vm, placement));
    }

    private Optional<HostId> placeOf(VmId vm) {
        return turn.vm(vm).flatMap(ClusterVm::place).map(Place::host);
    }

    private void start(ClusterVm vm, HostId id) {
        turn.waits(vm.id(), false);
        ClusterHost host = turn.host(id).orElseThrow();
        Place place =
                new Place(id, host.link().boot().orElseThrow(), host.link().next(), false, false);
        Seen seen = new Seen(VmStatus.WAIT_FOR_LAUNCH, PauseReason.NONE, Optional.empty(), turn.now);
        give(vm.at(Optional.of(place)).seen(seen), Kind.START, host, 0);
    }

    private void noPlace(ClusterVm vm, Placement placement) {
        if (vm.available() && !vm.tries().avoid().isEmpty()) {
            // Every host has failed it once; the next round may try them all again.
            restartLater(vm);
            look(vm.id());
            return;
        }
        if (vm.available() || somewhereSoon(vm)) {
            turn.waits(vm.id(), true);
            turn.wakeVm(vm.id(), turn.now.plus(PLACE_AGAIN));
            return;
        }
        giveUp(vm, placement.explanation());
    }

    private boolean somewhereSoon(ClusterVm vm) {
        return turn.end().hosts().stream()
                .anyMatch(host -> HostLife.coming(host) && !vm.tries().avoid().contains(host.id()));
    }

    private void giveUp(ClusterVm vm, String cause) {
        turn.waits(vm.id(), false);
        Exit exit = vm.seen().exit().orElseGet(() -> Exit.error(ExitReason.LIBVIRT_START_FAILED, cause));
        Seen seen = new Seen(VmStatus.DOWN, PauseReason.NONE, Optional.of(exit), turn.now);
        turn.put(vm.wished(Wish.DOWN).seen(seen).tried(Tries.FRESH));
        turn.raise(EventType.USER_FAILED_RUN_VM, vm, cause);
    }

    // ---- a machine that has left its place

    /** The machine runs no more where it ran; what follows depends on what is wanted and on how it ended. */
    void gone(ClusterVm vm, Place place, Exit exit, EventType event) {
        Seen seen = new Seen(VmStatus.DOWN, PauseReason.NONE, Optional.of(exit), turn.now);
        ClusterVm down = vm.at(Optional.empty()).ordered(Optional.empty()).seen(seen);
        turn.raise(event, vm, place.host(), exit.message());
        if (!vm.wish().runs()) {
            turn.put(down.tried(Tries.FRESH));
        } else if (vm.order().filter(order -> order.kind() == Kind.STOP).isPresent()) {
            // It was stopped by us, and then its user changed their mind.
            turn.put(down.tried(Tries.FRESH));
        } else if (exit.status() == ExitStatus.NORMAL) {
            turn.put(down.wished(Wish.DOWN).tried(Tries.FRESH));
        } else if (!place.up()) {
            turn.put(down);
            startFailed(down, place, exit);
        } else if (vm.available()) {
            turn.raise(EventType.HA_VM_FAILED, vm, place.host(), exit.message());
            restartLater(down);
        } else {
            turn.put(down.wished(Wish.DOWN).tried(Tries.FRESH));
        }
        look(vm.id());
    }

    /** The start order was never carried out and never will be: nothing failed, so it is simply given again. */
    void neverCame(ClusterVm vm) {
        Tries tries = vm.tries();
        Instant soon = turn.now.plus(policy.limits().repeatAfter());
        turn.put(vm.at(Optional.empty())
                .ordered(Optional.empty())
                .seen(Seen.down(turn.now))
                .tried(new Tries(tries.failed(), tries.avoid(), tries.restarts(), Optional.of(soon))));
        if (policy.keeps(Rule.LEVEL_TRIGGERED)) {
            look(vm.id());
        }
    }

    private void startFailed(ClusterVm down, Place place, Exit exit) {
        ClusterVm tried = down.tried(down.tries().failedOn(place.host()));
        if (tried.tries().failed() < policy.limits().starts()) {
            turn.put(tried);
        } else if (down.available()) {
            turn.raise(EventType.HA_VM_RESTART_FAILED, down, place.host(), exit.message());
            restartLater(down);
        } else {
            giveUp(down, exit.message());
        }
    }

    private void restartLater(ClusterVm down) {
        Policy.Limits limits = policy.limits();
        boolean quick = down.tries().restarts() < limits.quickRestarts();
        Duration pause = quick ? limits.restartAfter() : limits.restartSlowly();
        turn.put(down.tried(down.tries().restartAt(turn.now.plus(pause))));
    }

    // ---- remains

    /** Has the remains of a machine cleared from a host that is not its place. */
    void leave(ClusterVm vm, ClusterHost host) {
        if (vm.leftover().isPresent() || host.link().boot().isEmpty()) {
            return;
        }
        long number = turn.number(host.id());
        Order order = new Order(Kind.STOP, host.id(), host.link().boot().get(), number, turn.now, 0);
        turn.put(vm.clearing(Optional.of(order)));
        send(vm.id(), order);
        turn.wakeVm(vm.id(), turn.now.plus(policy.limits().pauseAfter(0)));
    }

    private void clearRemains(ClusterVm vm) {
        if (vm.leftover().isEmpty()) {
            return;
        }
        Order order = vm.leftover().get();
        Optional<ClusterHost> host = turn.host(order.host());
        boolean sameBoot = host.isPresent() && host.get().link().boot().equals(Optional.of(order.boot()));
        if (!sameBoot || host.get().link().done() >= order.number()) {
            turn.put(vm.clearing(Optional.empty()));
        } else if (host.get().reachable() && policy.keeps(Rule.LEVEL_TRIGGERED)) {
            Instant due = order.sent().plus(policy.limits().pauseAfter(order.sends()));
            if (!turn.now.isBefore(due)) {
                Order again = order.again(turn.now);
                turn.put(vm.clearing(Optional.of(again)));
                send(vm.id(), again);
                turn.wakeVm(vm.id(), turn.now.plus(policy.limits().pauseAfter(again.sends())));
            }
        }
    }
}
