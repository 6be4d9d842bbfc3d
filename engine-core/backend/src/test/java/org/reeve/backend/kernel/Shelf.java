package org.reeve.backend.kernel;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.backend.api.Request;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/** An action for tests with a stage of every kind: it notes in a table what it has done, and asks a host to do something. */
@Dependent
class Shelf implements Action<Shelf.Order, Shelf.State> {

    /** @param fail names a stage that fails */
    record Order(MacPoolId pool, HostId host, VmId vm, String fail) implements Request {}

    record State(MacPoolId pool, HostId host, VmId vm, String fail, Optional<String> reply) {}

    record Put(String what) implements Call<String> {
        @Override
        public String verb() {
            return "Shelf.put";
        }
    }

    record Take(String what) implements Call<String> {
        @Override
        public String verb() {
            return "Shelf.take";
        }
    }

    static final Duration LIMIT = Duration.ofSeconds(20);

    @Override
    public Spec<Order> spec() {
        return Spec.named("shelf.fill", Order.class)
                .permit(ActionGroup.EDIT_MAC_POOL, Order::pool)
                .locks(order -> List.of(Lock.exclusive(order.pool())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Verdict.refuseIf(order.fail().equals("check"), "kernel.not-found", "kind", "shelf", "id", "1");
    }

    @Override
    public State begin(Order order, Store store) {
        note(store, "begun");
        store.log(EventType.MAC_POOL_ADD_SUCCESS, Facts.about(order.pool(), "shelf"));
        store.changed(order.pool());
        store.created(order.pool());
        return new State(order.pool(), order.host(), order.vm(), order.fail(), Optional.empty());
    }

    @Override
    public Plan<State> plan() {
        return Plan.<State>of()
                .undo((state, store) -> noted(state, store, "unbegun"))
                .write("first", (state, store) -> failing(state, store, "first"))
                .undo((state, store) -> noted(state, store, "unfirst"))
                .write("second", (state, store) -> failing(state, store, "second"))
                .<String>call(
                        "put",
                        state -> Optional.of(HostCall.to(state.host(), new Put(state.fail()))),
                        (state, reply) ->
                                new State(state.pool(), state.host(), state.vm(), state.fail(), Optional.of(reply)))
                .undoCalls(state -> List.of(HostCall.to(state.host(), new Take(state.fail()))))
                .await("seen", (state, seen) -> up(seen, state.vm()), LIMIT)
                .write("third", (state, store) -> failing(state, store, "third"))
                .pivot()
                .write("last", (state, store) -> failing(state, store, "last"))
                .failed(EventType.MAC_POOL_ADD_FAILED, state -> Facts.about(state.pool(), "shelf"))
                .build();
    }

    private static boolean up(Observed seen, VmId vm) {
        return seen.vm(vm).filter(sight -> sight.status() == VmStatus.UP).isPresent();
    }

    private static State failing(State state, Store store, String stage) {
        if (state.fail().equals(stage)) {
            throw new IllegalStateException("asked to fail in " + stage);
        }
        return noted(state, store, stage);
    }

    private static State noted(State state, Store store, String what) {
        note(store, what);
        return state;
    }

    /** Any table will do as a notebook. */
    private static void note(Store store, String what) {
        store.sql().run("insert into job_note (id, what) values (?, ?)", UUID.randomUUID(), what);
    }
}
