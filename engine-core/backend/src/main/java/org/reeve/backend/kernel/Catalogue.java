package org.reeve.backend.kernel;

import com.fasterxml.jackson.databind.JavaType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reeve.backend.api.ListQuery;
import org.reeve.backend.api.Query;
import org.reeve.backend.api.Request;
import org.reeve.logic.job.StagePlan;

/** Every action and every query handler of this engine, found when it starts. Two for one name or one order stop the start. */
@ApplicationScoped
public class Catalogue {

    private final Map<Class<?>, Entry<?, ?>> byOrder = new HashMap<>();
    private final Map<String, Entry<?, ?>> byName = new TreeMap<>();
    private final Map<Class<?>, QueryHandler<?, ?>> handlers = new HashMap<>();

    /** An action with what was derived from it once. */
    record Entry<O extends Request, S>(
            Action<O, S> action, Spec<O> spec, Plan<S> plan, StagePlan outline, JavaType state) {

        @SuppressWarnings("unchecked")
        S state(String json) {
            return (S) Json.read(json, state);
        }
    }

    @Inject
    public Catalogue(@Any Instance<Action<?, ?>> actions, @Any Instance<QueryHandler<?, ?>> handlers) {
        actions.forEach(this::add);
        handlers.forEach(this::add);
    }

    /** For the client proxy that CDI makes of this class. */
    protected Catalogue() {}

    @SuppressWarnings("unchecked")
    <O extends Request> Entry<O, ?> of(O order) {
        Entry<?, ?> entry = byOrder.get(order.getClass());
        if (entry == null) {
            throw new IllegalStateException("no action takes " + order.getClass());
        }
        return (Entry<O, ?>) entry;
    }

    Optional<Entry<?, ?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @SuppressWarnings("unchecked")
    <V> QueryHandler<Query<V>, V> of(Query<V> query) {
        QueryHandler<?, ?> handler = handlers.get(query.getClass());
        if (handler == null) {
            throw new IllegalStateException("nothing answers " + query.getClass());
        }
        return (QueryHandler<Query<V>, V>) handler;
    }

    @SuppressWarnings("unchecked")
    <V> ListHandler<ListQuery<V>, V> of(ListQuery<V> query) {
        if (!(handlers.get(query.getClass()) instanceof ListHandler<?, ?> handler)) {
            throw new IllegalStateException("nothing lists " + query.getClass());
        }
        return (ListHandler<ListQuery<V>, V>) handler;
    }

    /** How many actions there are. */
    public int size() {
        return byName.size();
    }

    /** Names with their stages: both are stored with jobs, so a change here is a change of the database. */
    List<String> lines() {
        return byName.values().stream()
                .map(entry -> entry.spec().name() + " "
                        + entry.plan().stages().stream()
                                .skip(1)
                                .map(Stage::name)
                                .toList())
                .toList();
    }

    private <O extends Request, S> void add(Action<O, S> action) {
        Spec<O> spec = action.spec();
        Plan<S> plan = action.plan();
        JavaType state = Json.parameters(action.getClass(), Action.class)[1];
        Entry<O, S> entry = new Entry<>(action, spec, plan, plan.outline(), state);
        if (byOrder.put(spec.order(), entry) != null || byName.put(spec.name(), entry) != null) {
            throw new IllegalStateException("two actions are named " + spec.name() + " or take " + spec.order());
        }
    }

    private void add(QueryHandler<?, ?> handler) {
        Class<?> query = Json.parameters(handler.getClass(), QueryHandler.class)[0].getRawClass();
        if (handlers.put(query, handler) != null) {
            throw new IllegalStateException("two handlers answer " + query);
        }
    }
}
