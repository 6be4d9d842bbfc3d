package org.reeve.backend.kernel;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;
import org.reeve.model.job.JobId;

/** The table of jobs in an engine that dies before a write, after it but before the commit, or right after the commit. */
@Alternative
@Priority(1)
@ApplicationScoped
class CrashingRows implements JobRows {

    private static volatile Runnable point = () -> {};

    private final SqlJobRows rows;
    private final Transactions transactions;

    /** Nobody catches this: the thread that meets it is gone, as if the process were. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("crashed on purpose");
        }
    }

    @Inject
    CrashingRows(Sql sql, Transactions transactions) {
        this.rows = new SqlJobRows(sql);
        this.transactions = transactions;
    }

    /** For the client proxy that CDI makes of this class. */
    protected CrashingRows() {
        this(null, null);
    }

    static void at(Runnable next) {
        point = next;
    }

    static void never() {
        point = () -> {};
    }

    @Override
    public void insert(OpenJob<?> job, Object order, Instant wakeAt) {
        point.run();
        rows.insert(job, order, wakeAt);
        point.run();
        Runnable later = point;
        transactions.afterCommit(later);
    }

    @Override
    public void save(OpenJob<?> job, Instant wakeAt) {
        point.run();
        rows.save(job, wakeAt);
        point.run();
        Runnable later = point;
        transactions.afterCommit(later);
    }

    @Override
    public List<Stored> due(Instant now, Instant claimedUntil, int limit) {
        return rows.due(now, claimedUntil, limit);
    }

    @Override
    public List<Stored> open() {
        return rows.open();
    }

    @Override
    public Optional<Stored> find(JobId id) {
        return rows.find(id);
    }
}
