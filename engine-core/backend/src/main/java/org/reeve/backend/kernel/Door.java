package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.reeve.dal.Gathering;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;
import org.reeve.logic.lock.Lock;
import org.reeve.model.job.JobId;

/**
 * The door: permit, lock, check, begin, all in one transaction; only then does anything leave the engine. Locks, the job's row, its state
 * and its first event stand or fall together.
 */
@ApplicationScoped
public class Door implements Backend {

    private final Catalogue catalogue;
    private final Searches searches;
    private final Transactions transactions;
    private final Permits permits;
    private final Locks locks;
    private final Onces onces;
    private final Failures failures;
    private final SqlStores stores;
    private final JobRows rows;
    private final JobRunner runner;

    @Inject
    public Door(
            Catalogue catalogue,
            Searches searches,
            Transactions transactions,
            Permits permits,
            Locks locks,
            Onces onces,
            Failures failures,
            SqlStores stores,
            JobRows rows,
            JobRunner runner) {
        this.catalogue = catalogue;
        this.searches = searches;
        this.transactions = transactions;
        this.permits = permits;
        this.locks = locks;
        this.onces = onces;
        this.failures = failures;
        this.stores = stores;
        this.rows = rows;
        this.runner = runner;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Door() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public Accepted run(Caller caller, Request order, Terms terms) {
        return carryOut(caller, catalogue.of(order), order, terms);
    }

    private <O extends Request, S> Accepted carryOut(Caller caller, Catalogue.Entry<O, S> entry, O order, Terms terms) {
        try {
            return transactions.run(() -> terms.once().isEmpty()
                    ? enter(caller, entry, order, terms)
                    : once(caller, order, terms, terms.once().get()));
        } catch (Refused refused) {
            throw refused;
        } catch (Withdrawn withdrawn) {
            throw withdrawn.reason;
        } catch (RuntimeException broken) {
            // Whatever broke, the event of this action's failure is due. It goes on to the caller unchanged.
            failures.tell(caller, entry.spec(), order, broken);
            throw broken;
        }
    }

    /** The caller's own condition does not hold any more: nothing broke. */
    private static final class Withdrawn extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final RuntimeException reason;

        private Withdrawn(RuntimeException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private static void still(Terms terms) {
        try {
            terms.still().run();
        } catch (RuntimeException changed) {
            // Whatever the caller's terms throw is his answer, and no failure of the action.
            throw new Withdrawn(changed);
        }
    }

    private Accepted once(Caller caller, Request order, Terms terms, Terms.Once once) {
        return onces.before(caller, once).orElseGet(() -> {
            Accepted accepted = enter(caller, catalogue.of(order), order, terms);
            onces.keep(caller, once, accepted);
            return accepted;
        });
    }

    @Override
    public <V> V ask(Caller caller, Query<V> query) {
        return transactions.run(() -> reads().ask(caller, query));
    }

    @Override
    public <V> void read(Caller caller, ListQuery<V> query, Selection selection, Receiver<? super V> receiver) {
        transactions.run(() -> reads().read(caller, query, selection, receiver));
    }

    @Override
    public <A> List<A> together(List<Function<Backend, A>> questions) {
        Reads reads = reads();
        return transactions.run(() -> new Gathering(stores.sql())
                .answers(questions.stream()
                        .<Function<Sql, A>>map(question -> sql -> question.apply(reads.through(sql)))
                        .toList()));
    }

    private Reads reads() {
        return new Reads(catalogue, searches, stores.sql(), Instant.now());
    }

    @Override
    public JobState await(JobId job, Duration limit) {
        return runner.await(job, limit);
    }

    private <O extends Request, S> Accepted enter(Caller caller, Catalogue.Entry<O, S> entry, O order, Terms terms) {
        Optional<JobId> job = entry.plan().empty() ? Optional.empty() : Optional.of(new JobId(UUID.randomUUID()));
        JobId owner = job.orElseGet(() -> new JobId(UUID.randomUUID()));
        entry.spec()
                .permits()
                .forEach(permit -> permits.require(
                        caller, permit.group().apply(order), permit.target().apply(order)));
        List<Lock> wanted = entry.spec().locks().apply(order);
        locks.enter(owner, wanted);
        still(terms);
        TransactionStore store = stores.open(caller, job);
        Verdict verdict = entry.action().check(order, store);
        if (!verdict.granted()) {
            throw new Refused(verdict.kind(), verdict.reasons());
        }
        Optional<OpenJob<S>> shell = job.map(id -> OpenJob.begun(id, entry, caller, null));
        S state = entry.action().begin(order, store);
        shell.map(empty -> empty.with(state)).ifPresent(begun -> {
            rows.insert(begun, order, Instant.now().plus(JobRunner.CLAIM));
            locks.keep(begun.id(), wanted);
            store.added(begun.id());
            transactions.afterCommit(() -> runner.drive(begun.inserted()));
        });
        stores.finish(store);
        return new Accepted(store.created(), job);
    }
}
