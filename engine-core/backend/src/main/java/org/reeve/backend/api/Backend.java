package org.reeve.backend.api;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.reeve.model.job.JobId;

/** The one door of the engine: every change is an order, every read a query, whoever calls. */
public interface Backend {

    /**
     * Takes an order. What can be done at once is done when this returns; the rest runs on as a job.
     *
     * @throws Refused when the caller may not, something is in the way, or the order makes no sense
     */
    default Accepted run(Caller caller, Request order) {
        return run(caller, order, Terms.NONE);
    }

    /** As {@link #run(Caller, Request)}, but only under these terms. */
    Accepted run(Caller caller, Request order, Terms terms);

    /** @throws Refused when the caller may not know, or it does not exist */
    <V> V ask(Caller caller, Query<V> query);

    /**
     * Reads a list row by row within one transaction. A row is handed on before the next is read, so a list may be longer than memory;
     * what the receiver asks meanwhile, it asks within that transaction.
     *
     * @throws Refused also when the selection cannot be understood; nothing was handed on then
     */
    <V> void read(Caller caller, ListQuery<V> query, Selection selection, Receiver<? super V> receiver);

    /**
     * Asks the same about many things at the cost of asking about one: what the questions read is read for all of them together. They are
     * asked with the backend they are given, possibly several times, and must only read.
     *
     * @return the answers in the order of the questions
     */
    <A> List<A> together(List<Function<Backend, A>> questions);

    /** Waits for a job to end or to get stuck, for a caller who asked to wait; after the limit it answers how far the job is. */
    JobState await(JobId job, Duration limit);
}
