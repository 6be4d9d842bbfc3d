package org.reeve.backend.kernel;

import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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
import org.reeve.dal.Sql;
import org.reeve.logic.search.Searchable;
import org.reeve.model.job.JobId;

/** The reading half of the door, within a transaction that somebody else began. */
@Vetoed
record Reads(Catalogue catalogue, Searches searches, Sql sql, Instant now) implements Backend {

    /** Who asks, and what through. */
    private record Asking(Caller caller, Sql sql) implements Reader {}

    Reads through(Sql other) {
        return new Reads(catalogue, searches, other, now);
    }

    @Override
    public <V> V ask(Caller caller, Query<V> query) {
        return catalogue.of(query).answer(query, new Asking(caller, sql));
    }

    @Override
    public <V> void read(Caller caller, ListQuery<V> query, Selection selection, Receiver<? super V> receiver) {
        ListHandler<ListQuery<V>, V> handler = catalogue.of(query);
        Searches.Part part = searches.of(handler.searchable(query), selection, caller, now);
        handler.rows(query, new Asking(caller, sql))
                .among(selection.among(), handler.searchable().map(Searchable::id))
                .statement(part)
                .each(sql, receiver);
    }

    /** They are read together already. */
    @Override
    public <A> List<A> together(List<Function<Backend, A>> questions) {
        return questions.stream().map(question -> question.apply(this)).toList();
    }

    @Override
    public Accepted run(Caller caller, Request order, Terms terms) {
        throw new IllegalStateException("nothing is ordered while questions are asked together: " + order);
    }

    @Override
    public JobState await(JobId job, Duration limit) {
        throw new IllegalStateException("nobody waits while questions are asked together: " + job);
    }
}
