package org.reeve.restapi.service.testing;

import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.api.Accepted;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.ListQuery;
import org.reeve.backend.api.Query;
import org.reeve.backend.api.Receiver;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Request;
import org.reeve.backend.api.Selection;
import org.reeve.backend.api.Terms;
import org.reeve.backend.datacenter.SummaryQuery;
import org.reeve.backend.datacenter.SummaryView;
import org.reeve.backend.job.JobStateQuery;
import org.reeve.backend.setting.InstanceIdQuery;
import org.reeve.model.job.JobId;

/** A backend that answers what a test tells it to and remembers what it was ordered. */
@Vetoed
public final class FakeBackend implements Backend {

    private final Map<Class<?>, Function<Query<?>, Object>> answers = new HashMap<>();
    private final Map<Class<?>, Function<Request, Accepted>> actions = new HashMap<>();
    private final Map<JobId, JobState> jobs = new HashMap<>();
    private final List<Request> orders = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final List<Terms> terms = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();
    private final List<Selection> selections = new ArrayList<>();

    /** The root document is read by whoever only wants to know that the API is there. */
    public FakeBackend() {
        var none = new SummaryView.Count(0, 0);
        answering(SummaryQuery.class, query -> new SummaryView(none, none, none, none));
        answering(InstanceIdQuery.class, query -> new UUID(0, 7).toString());
        answering(JobStateQuery.class, query -> Optional.ofNullable(jobs.get(query.job())));
    }

    public <V, Q extends Query<V>> FakeBackend answering(Class<Q> query, Function<Q, V> answer) {
        answers.put(query, asked -> answer.apply(query.cast(asked)));
        return this;
    }

    public <R extends Request> FakeBackend accepting(Class<R> order, Function<R, Accepted> action) {
        actions.put(order, given -> action.apply(order.cast(given)));
        return this;
    }

    public FakeBackend with(JobState state) {
        jobs.put(state.job(), state);
        return this;
    }

    public static Accepted done() {
        return new Accepted(Optional.empty(), Optional.empty());
    }

    public static Accepted created(UUID id) {
        return new Accepted(Optional.of(id), Optional.empty());
    }

    public List<Request> orders() {
        return List.copyOf(orders);
    }

    /** How long anybody was ready to wait for a job. */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    public List<Terms> terms() {
        return List.copyOf(terms);
    }

    /** What was wanted of the lists that were read. */
    public List<Selection> selections() {
        return List.copyOf(selections);
    }

    public List<Caller> callers() {
        return List.copyOf(callers);
    }

    @Override
    public synchronized Accepted run(Caller caller, Request order, Terms given) {
        given.still().run();
        orders.add(order);
        terms.add(given);
        callers.add(caller);
        var action = actions.get(order.getClass());
        if (action == null) throw new AssertionError("unexpected order " + order);
        return action.apply(order);
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized <V> V ask(Caller caller, Query<V> query) {
        callers.add(caller);
        var answer = answers.get(query.getClass());
        if (answer == null) throw new Refused(Refused.Kind.NOT_FOUND, "nothing.like.this");
        return (V) answer.apply(query);
    }

    @Override
    public <V> void read(Caller caller, ListQuery<V> query, Selection selection, Receiver<? super V> receiver) {
        selections.add(selection);
        ask(caller, query).stream()
                .limit(selection.max().orElse(Integer.MAX_VALUE))
                .forEach(receiver::take);
        receiver.end();
    }

    @Override
    public <A> List<A> together(List<Function<Backend, A>> questions) {
        return questions.stream().map(question -> question.apply(this)).toList();
    }

    @Override
    public JobState await(JobId job, Duration limit) {
        waits.add(limit);
        return Optional.ofNullable(jobs.get(job)).orElseThrow();
    }
}
