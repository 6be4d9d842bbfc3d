package org.reeve.restapi.service.http;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reeve.backend.api.Accepted;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.ListQuery;
import org.reeve.backend.api.Query;
import org.reeve.backend.api.Receiver;
import org.reeve.backend.api.Request;
import org.reeve.backend.api.Selection;
import org.reeve.backend.api.Terms;
import org.reeve.model.job.JobId;

/** The backend for one request, whose orders all stand under the request's terms. */
record ConditionedBackend(Backend backend, Supplier<Terms> next) implements Backend {

    @Override
    public Accepted run(Caller caller, Request order, Terms terms) {
        return backend.run(caller, order, next.get().when(terms.still()));
    }

    @Override
    public <V> V ask(Caller caller, Query<V> query) {
        return backend.ask(caller, query);
    }

    @Override
    public <V> void read(Caller caller, ListQuery<V> query, Selection selection, Receiver<? super V> receiver) {
        backend.read(caller, query, selection, receiver);
    }

    @Override
    public <A> List<A> together(List<Function<Backend, A>> questions) {
        return backend.together(questions);
    }

    @Override
    public JobState await(JobId job, Duration limit) {
        return backend.await(job, limit);
    }
}
