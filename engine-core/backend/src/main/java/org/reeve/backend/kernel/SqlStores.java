package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reeve.backend.api.Caller;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;
import org.reeve.model.job.JobId;

/** Makes the store of a transaction, and finishes what it has collected. */
@ApplicationScoped
class SqlStores implements Stores {

    private final Transactions transactions;
    private final Sql sql;
    private final Events events;
    private final ChangeWriter changes;
    private final Wishes wishes;

    @Inject
    SqlStores(Transactions transactions, Sql sql, Events events, ChangeWriter changes, Wishes wishes) {
        this.transactions = transactions;
        this.sql = sql;
        this.events = events;
        this.changes = changes;
        this.wishes = wishes;
    }

    /** For the client proxy that CDI makes of this class. */
    protected SqlStores() {
        this(null, null, null, null, null);
    }

    @Override
    public <T> T within(Caller caller, JobId job, Function<Store, T> work) {
        TransactionStore store = open(caller, Optional.of(job));
        T result = work.apply(store);
        finish(store);
        return result;
    }

    @Override
    public void within(Caller caller, Consumer<Store> work) {
        TransactionStore store = open(caller, Optional.empty());
        work.accept(store);
        finish(store);
    }

    TransactionStore open(Caller caller, Optional<JobId> job) {
        return new TransactionStore(this, caller, job, Instant.now());
    }

    void finish(TransactionStore store) {
        changes.tell(store.news());
        changes.tell(events.write(store.events()));
    }

    Transactions transactions() {
        return transactions;
    }

    Sql sql() {
        return sql;
    }

    Wishes wishes() {
        return wishes;
    }
}
