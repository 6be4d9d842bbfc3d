package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Message;
import org.reeve.backend.api.Refused;
import org.reeve.dal.Sql;
import org.reeve.logic.lock.Blocked;
import org.reeve.logic.lock.Held;
import org.reeve.logic.lock.Lock;
import org.reeve.logic.lock.LockKey;
import org.reeve.logic.lock.LockTable;
import org.reeve.model.job.JobId;

/**
 * Takes all locks of an action or none, within its transaction. Advisory locks let actions on the same objects pass the door one after
 * the other; rows keep out everybody else for as long as a job needs.
 */
@ApplicationScoped
public class Locks {

    private final Sql sql;

    @Inject
    public Locks(Sql sql) {
        this.sql = sql;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Locks() {
        this(null);
    }

    /** @throws Refused (CONFLICT) naming who holds what, when a job is in the way */
    void enter(JobId owner, Collection<Lock> wanted) {
        List<Lock> asked = Lock.inOrder(wanted);
        if (asked.isEmpty()) {
            return;
        }
        List<String> keys = asked.stream().map(lock -> column(lock.key())).toList();
        // In the order of the keys, as everybody does, so that no two transactions wait for each other.
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(?) with ordinality as wanted (key, place) order by place",
                row -> true,
                keys);
        List<Holder> holders = sql.list(
                """
                select l.key, l.job_id, l.exclusive, j.description, coalesce(u.name, '') as user_name
                from job_lock l join job j on j.id = l.job_id left join app_user u on u.id = j.user_id
                where l.key = any (?)""",
                row -> new Holder(
                        new Held(
                                new Lock(key(row.getString("key")), mode(row.getBoolean("exclusive"))),
                                new JobId(row.getObject("job_id", UUID.class))),
                        row.getString("description"),
                        row.getString("user_name")),
                keys);
        List<Blocked> blocked =
                LockTable.blocked(holders.stream().map(Holder::held).toList(), owner, asked);
        if (!blocked.isEmpty()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    blocked.stream().map(one -> message(one, holders)).toList());
        }
    }

    /** Keeps the locks for a job whose row is already there. */
    void keep(JobId owner, Collection<Lock> wanted) {
        sql.batch(
                "insert into job_lock (key, job_id, exclusive) values (?, ?, ?)",
                Lock.inOrder(wanted).stream()
                        .map(lock -> new Object[] {column(lock.key()), owner, lock.mode() == Lock.Mode.EXCLUSIVE})
                        .toList());
    }

    private record Holder(Held held, String title, String user) {}

    private static Message message(Blocked blocked, List<Holder> holders) {
        Holder holder = holders.stream()
                .filter(one -> one.held().equals(blocked.by()))
                .findFirst()
                .orElseThrow();
        return Message.of(
                "kernel.locked",
                "kind",
                blocked.wanted().key().kind(),
                "object",
                blocked.wanted().key().name(),
                "action",
                holder.title(),
                "user",
                holder.user(),
                "job",
                blocked.owner());
    }

    private static String column(LockKey key) {
        return key.kind() + ":" + key.name();
    }

    private static LockKey key(String column) {
        int colon = column.indexOf(':');
        return new LockKey(column.substring(0, colon), column.substring(colon + 1));
    }

    private static Lock.Mode mode(boolean exclusive) {
        return exclusive ? Lock.Mode.EXCLUSIVE : Lock.Mode.SHARED;
    }
}
