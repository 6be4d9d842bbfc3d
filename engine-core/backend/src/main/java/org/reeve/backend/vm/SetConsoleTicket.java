package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.vm.TicketChange;
import org.reeve.agent.protocol.vm.UpdateDevice;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.HostCall;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.VmId;

/** Gives a console of a running machine a password that is good for a while; whoever was connected by an older one is cut off. */
@Dependent
public class SetConsoleTicket implements Action<SetConsoleTicket.Order, SetConsoleTicket.State> {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** @param password in its own type, so that no log shows it */
    public record Order(VmId vm, GraphicsType console, Password password, int seconds) implements Request {}

    public record State(VmId vm, String name, HostId host, GraphicsType console, Password password, int seconds) {

        State forgotten() {
            return new State(vm, name, host, console, new Password(""), seconds);
        }
    }

    /** Opens a console. */
    public record Password(String text) {

        @Override
        public String toString() {
            return "***";
        }
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm.set-ticket", Order.class)
                .permit(ActionGroup.CONNECT_TO_VM, Order::vm)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Power> power = Power.of(order.vm(), store);
        if (power.isEmpty()) {
            return Power.unknown(order.vm());
        }
        return Verdict.refuseIf(
                        power.get().host().isEmpty() || !power.get().status().running(),
                        "vm.not-running",
                        "vm",
                        power.get().name())
                .and(Verdict.invalidIf(order.password().text().isEmpty() || order.seconds() < 1, "vm.ticket-invalid"));
    }

    @Override
    public State begin(Order order, Store store) {
        Power power = Power.sure(order.vm(), store);
        store.log(EventType.VM_SET_TICKET, power.facts());
        return new State(
                order.vm(),
                power.name(),
                power.host().orElseThrow(),
                order.console(),
                order.password(),
                order.seconds());
    }

    @Override
    public Plan<State> plan() {
        return Plan.<State>of()
                .undo(SetConsoleTicket::forget)
                .call(
                        "set",
                        state -> Optional.of(
                                HostCall.to(state.host(), change(state)).within(LIMIT)))
                .write("forget", SetConsoleTicket::forget)
                .failed(EventType.VM_SET_TICKET_FAILED, state -> Facts.about(state.vm(), state.name()))
                .build();
    }

    /** Jobs are kept for a while; passwords are not. */
    private static State forget(State state, Store store) {
        store.sql()
                .run(
                        "update job set order_json = jsonb_set(order_json, '{password,text}', '\"\"') where id = ?",
                        store.job());
        return state.forgotten();
    }

    private static UpdateDevice change(State state) {
        return new UpdateDevice(
                state.vm().value(),
                Json.tree(new TicketChange(
                        "graphics",
                        state.console().name().toLowerCase(Locale.ROOT),
                        state.password().text(),
                        state.seconds(),
                        Optional.of("disconnect"),
                        Map.of())));
    }
}
