package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reeve.backend.api.Changes.Change;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;

/** The table of changes: what the memory no longer has, and what an engine that crashed had committed but not told. */
@ApplicationScoped
public class ChangeLog {

    /** More than an hour of a busy cluster, and weeks of a quiet one; about 50 MB. */
    static final int KEPT = 500_000;

    private final Sql sql;
    private final Transactions transactions;
    private final ChangeFeed feed;

    @Inject
    public ChangeLog(Sql sql, Transactions transactions, ChangeFeed feed) {
        this.sql = sql;
        this.transactions = transactions;
        this.feed = feed;
    }

    /** For the client proxy that CDI makes of this class. */
    protected ChangeLog() {
        this(null, null, null);
    }

    /** Within the transaction that made them. */
    void write(List<Change> changes) {
        sql.run(
                "insert into change (seq, kind, object_id, op) select * from unnest(?, ?, ?, ?)",
                changes.stream().map(Change::seq).toList(),
                changes.stream().map(Change::kind).toList(),
                changes.stream().map(Change::id).toList(),
                changes.stream().map(Change::op).toList());
    }

    boolean holds(long seq) {
        return transactions
                .run(() -> sql.first("select 1 from change where seq = ?", row -> true, seq))
                .isPresent();
    }

    /**
     * What comes after a number, up to one that is told already.
     *
     * @return nothing when some of it is no longer there
     */
    public Optional<ChangeFeed.Piece> after(long seq, long upTo, int most) {
        List<Change> found = transactions.run(() -> sql.list(
                "select seq, kind, object_id, op from change where seq > ? and seq <= ? order by seq limit ?",
                row -> new Change(
                        row.getLong("seq"),
                        row.getString("kind"),
                        row.getObject("object_id", UUID.class),
                        row.getString("op")),
                seq,
                upTo,
                most));
        // Asked afterwards: the log may have been cut off while it was read.
        return feed.complete(seq)
                ? Optional.of(new ChangeFeed.Piece(
                        found, found.size() < most ? upTo : found.getLast().seq()))
                : Optional.empty();
    }

    /** When those of these objects ended whose end came after a number; it may not have been told yet. */
    public Map<UUID, Long> ends(long seq, Collection<UUID> objects) {
        record End(UUID object, long seq) {}
        List<End> ends = transactions.run(() -> sql.list(
                "select object_id, seq from change where seq > ? and object_id = any(?) and op = 'removed'",
                row -> new End(row.getObject("object_id", UUID.class), row.getLong("seq")),
                seq,
                List.copyOf(objects)));
        return ends.stream().collect(Collectors.toMap(End::object, End::seq, Math::max));
    }

    /** Whether more than so many changes lie between two numbers. */
    public boolean moreThan(int most, long seq, long upTo) {
        return transactions
                .run(() -> sql.first(
                        "select 1 from change where seq > ? and seq <= ? order by seq offset ? limit 1",
                        row -> true,
                        seq,
                        upTo,
                        most))
                .isPresent();
    }

    /** The number above which everything is here; within a transaction. */
    public long completeAbove(long whenEmpty) {
        return sql.first("select min(seq) from change having min(seq) is not null", row -> row.getLong(1) - 1)
                .orElse(whenEmpty);
    }

    /** Cuts off what nobody will ask for any more. @return how many */
    public int cut() {
        record Cut(long above, int gone) {}
        Optional<Cut> cut = transactions.run(() -> sql.first(
                        "select seq from change order by seq desc offset ? limit 1", row -> row.getLong(1), KEPT)
                .map(seq -> new Cut(seq, sql.run("delete from change where seq <= ?", seq))));
        cut.ifPresent(done -> feed.cut(done.above()));
        return cut.map(Cut::gone).orElse(0);
    }
}
