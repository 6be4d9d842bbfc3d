package org.reeve.agent.core.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.Verb;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.rpc.AgentFailure;
import org.reeve.agent.protocol.rpc.Request;

/** Every verb this agent understands, with what it is about and what carries it out. */
public final class Verbs {

    private final Map<String, Entry<?>> all = new HashMap<>();

    /** One verb: its calls, the lane they queue in (none: they run side by side), the guest they are orders about, the work. */
    private record Entry<C extends Call<?>>(
            Class<C> call,
            Function<C, Optional<Object>> lane,
            Function<C, Optional<String>> subject,
            Function<C, JsonNode> work) {

        Work read(Request request) {
            C call = request.as(this.call);
            return new Work(lane.apply(call), subject.apply(call), () -> work.apply(call));
        }
    }

    /** A request understood and ready to be carried out. */
    record Work(Optional<Object> lane, Optional<String> subject, Callable<JsonNode> run) {}

    /** A question: changes nothing, waits for nobody. */
    public <R, C extends Call<R>> Verbs ask(Class<C> call, Function<C, R> answer) {
        return add(new Entry<>(call, c -> Optional.empty(), c -> Optional.empty(), c -> Json.tree(answer.apply(c))));
    }

    /** A change of one thing (a storage domain, a task): changes of the same thing queue up. */
    public <R, C extends Call<R>> Verbs change(Class<C> call, Function<C, Object> what, Function<C, R> work) {
        return add(new Entry<>(
                call, c -> Optional.of(what.apply(c)), c -> Optional.empty(), c -> Json.tree(work.apply(c))));
    }

    public <C extends Call<Void>> Verbs act(Class<C> call, Function<C, Object> what, Consumer<C> work) {
        return add(new Entry<>(call, c -> Optional.of(what.apply(c)), c -> Optional.empty(), done(work)));
    }

    /** An order about a guest: queues up with the other orders about it, and may be numbered. */
    public <R, C extends Call<R>> Verbs order(Class<C> call, Function<C, UUID> vm, Function<C, R> work) {
        return add(new Entry<>(
                call,
                c -> Optional.of(vm.apply(c)),
                c -> Optional.of(vm.apply(c).toString()),
                c -> Json.tree(work.apply(c))));
    }

    public <C extends Call<Void>> Verbs orderDone(Class<C> call, Function<C, UUID> vm, Consumer<C> work) {
        return add(new Entry<>(
                call,
                c -> Optional.of(vm.apply(c)),
                c -> Optional.of(vm.apply(c).toString()),
                done(work)));
    }

    /** A verb without an answer says true. */
    private static <C> Function<C, JsonNode> done(Consumer<C> work) {
        return call -> {
            work.accept(call);
            return BooleanNode.TRUE;
        };
    }

    private Verbs add(Entry<?> entry) {
        String name = Verb.Names.of(entry.call());
        if (all.putIfAbsent(name, entry) != null) {
            throw new IllegalArgumentException("two handlers for " + name);
        }
        return this;
    }

    public Set<String> names() {
        return Set.copyOf(all.keySet());
    }

    Work read(Request request) {
        Entry<?> entry = all.get(request.method());
        if (entry == null) {
            throw new AgentFailure(ErrorCode.METHOD_NOT_FOUND, "no verb " + request.method());
        }
        return entry.read(request);
    }
}
