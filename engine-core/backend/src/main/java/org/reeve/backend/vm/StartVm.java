package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.kernel.VmSight;
import org.reeve.backend.quota.Consumption;
import org.reeve.dal.vm.Hardware;
import org.reeve.logic.cluster.Wish;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/** Starts a machine on the host its cluster's writer chooses, or lets a paused one go on. */
@Dependent
public class StartVm implements Action<StartVm.Order, StartVm.State> {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    /**
     * @param paused stop before the guest's first instruction
     * @param host the only host to be considered, this once
     */
    public record Order(VmId vm, boolean paused, Optional<HostId> host) implements Request {

        public static Order of(VmId vm) {
            return new Order(vm, false, Optional.empty());
        }
    }

    public record State(VmId vm, String name, Wish wish) {}

    private final Places places;
    private final NextRun nextRun;
    private final Consumption consumption;

    @Inject
    public StartVm(Places places, NextRun nextRun, Consumption consumption) {
        this.places = places;
        this.nextRun = nextRun;
        this.consumption = consumption;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm.start", Order.class)
                .permit(ActionGroup.RUN_VM, Order::vm)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Power> found = Power.of(order.vm(), store);
        if (found.isEmpty()) {
            return Power.unknown(order.vm());
        }
        Power power = found.get();
        boolean resumes = power.status() == VmStatus.PAUSED && !order.paused();
        if (resumes) {
            return Verdict.ok();
        }
        return Verdict.refuseIf(
                        power.status() != VmStatus.DOWN,
                        "vm.already-running",
                        "vm",
                        power.name(),
                        "status",
                        power.word())
                .and(Verdict.refuseIf(
                        power.status() == VmStatus.DOWN && power.wanted(), "vm.already-starting", "vm", power.name()))
                .and(disksReady(order.vm(), power, store))
                .and(affordable(order.vm(), store));
    }

    /** As it will be started, with what was put off until then. */
    private Verdict affordable(VmId vm, Store store) {
        Hardware hardware = nextRun.coming(vm);
        return consumption.machine(vm, hardware.topology().cpus(), hardware.memoryBytes(), store);
    }

    private static Verdict disksReady(VmId vm, Power power, Store store) {
        return store.sql()
                .first(
                        """
                        select d.alias, d.status from disk_vm a join disk d on d.id = a.disk_id
                        where a.vm_id = ? and a.plugged and d.status <> 'OK' order by d.alias limit 1""",
                        row -> Verdict.refuse(
                                "vm.disk-not-ready",
                                "vm",
                                power.name(),
                                "disk",
                                row.getString("alias"),
                                "status",
                                row.getString("status").toLowerCase(Locale.ROOT)),
                        vm)
                .orElse(Verdict.ok());
    }

    @Override
    public State begin(Order order, Store store) {
        Power power = Power.sure(order.vm(), store);
        if (power.status() == VmStatus.PAUSED) {
            store.want(order.vm(), Wish.RESUME);
            store.log(EventType.USER_RESUME_VM, power.facts());
            return new State(order.vm(), power.name(), Wish.RESUME);
        }
        nextRun.apply(order.vm());
        store.sql().run("update vm_wanted set host_id = ? where vm_id = ?", order.host(), order.vm());
        places.require(order.vm(), power.name(), store);
        boolean paused = order.paused() || startsPaused(order.vm(), store);
        Wish wish = paused ? Wish.PAUSE : Wish.UP;
        store.want(order.vm(), wish);
        store.log(paused ? EventType.USER_INITIATED_RUN_VM_AND_PAUSE : EventType.USER_STARTED_VM, power.facts());
        return new State(order.vm(), power.name(), wish);
    }

    private static boolean startsPaused(VmId vm, Store store) {
        return store.sql()
                .first(
                        "select coalesce((settings -> 'care' ->> 'startPaused')::boolean, false) from vm where id = ?",
                        row -> row.getBoolean(1),
                        vm)
                .orElse(false);
    }

    @Override
    public Plan<State> plan() {
        return Plan.<State>of()
                .await(
                        "running",
                        (state, seen) -> seen.vm(state.vm())
                                .filter(sight -> reached(state.wish(), sight))
                                .isPresent(),
                        LIMIT)
                .about(state -> Facts.about(state.vm(), state.name()))
                .build();
    }

    private static boolean reached(Wish wish, VmSight sight) {
        if (sight.down() && sight.wish() == Wish.DOWN) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "vm.start-failed",
                    "cause",
                    sight.cause().orElse("it was stopped"));
        }
        return switch (wish) {
            case PAUSE -> sight.status() == VmStatus.PAUSED;
            default -> sight.up();
        };
    }
}
