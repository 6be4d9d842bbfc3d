package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Accepted;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Terms.Once;
import org.reeve.dal.Sql;
import org.reeve.model.job.JobId;

/**
 * Remembers what came of orders that their senders may repeat, in the order's own transaction: what is remembered was done, and what was
 * done is remembered, whatever breaks afterwards. Of two at the same time the second waits for the first.
 */
@ApplicationScoped
public class Onces {

    /** Whoever has not asked again by then has gone away. */
    static final Duration REMEMBERED = Duration.ofHours(24);

    private record Row(String hash, Optional<UUID> created, Optional<JobId> job) {}

    private final Sql sql;

    @Inject
    public Onces(Sql sql) {
        this.sql = sql;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Onces() {
        this(null);
    }

    /**
     * Claims the order for the running transaction, or answers what came of it before.
     *
     * @throws Refused when the key was used for something else
     */
    Optional<Accepted> before(Caller caller, Once once) {
        int claimed = sql.run(
                "insert into order_once (user_id, key, number, hash) values (?, ?, ?, ?) on conflict do nothing",
                caller.user(),
                once.key(),
                once.number(),
                once.hash());
        if (claimed > 0) return Optional.empty();
        Row row = sql.first(
                        "select hash, created_id, job_id from order_once where user_id = ? and key = ? and number = ?",
                        found -> new Row(
                                found.getString("hash"),
                                Optional.ofNullable(found.getObject("created_id", UUID.class)),
                                Optional.ofNullable(found.getObject("job_id", UUID.class))
                                        .map(JobId::new)),
                        caller.user(),
                        once.key(),
                        once.number())
                .orElseThrow();
        if (!row.hash().equals(once.hash())) {
            throw new Refused(Refused.Kind.CONFLICT, "kernel.key-used", "key", once.key());
        }
        return Optional.of(new Accepted(row.created(), row.job()));
    }

    void keep(Caller caller, Once once, Accepted accepted) {
        sql.run(
                "update order_once set created_id = ?, job_id = ? where user_id = ? and key = ? and number = ?",
                accepted.created(),
                accepted.job(),
                caller.user(),
                once.key(),
                once.number());
    }

    /** @return how many were too old to be asked for again */
    public int forget(Instant now) {
        return sql.run("delete from order_once where at < ?", now.minus(REMEMBERED));
    }

    /** A failed job has done nothing: once nobody remembers it, its order may be given again. */
    public int forgetFailed(Instant endedBefore) {
        return sql.run(
                "delete from order_once where job_id in (select id from job where ended < ? and phase <> 'done')",
                endedBefore);
    }
}
