package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reeve.backend.kernel.ChangeFeed.Batch;
import org.reeve.backend.kernel.ChangeFeed.News;
import org.reeve.backend.kernel.ChangeFeed.Op;
import org.reeve.dal.Ending;
import org.reeve.dal.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what a transaction changes, writes it into the log as the last thing before the commit, and has it told afterwards. */
@ApplicationScoped
class ChangeWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWriter.class);

    private final Transactions transactions;
    private final ChangeFeed feed;
    private final ChangeLog log;
    private final ThreadLocal<Set<News>> collected = new ThreadLocal<>();

    @Inject
    ChangeWriter(Transactions transactions, ChangeFeed feed, ChangeLog log) {
        this.transactions = transactions;
        this.feed = feed;
        this.log = log;
    }

    /** For the client proxy that CDI makes of this class. */
    protected ChangeWriter() {
        this(null, null, null);
    }

    /** Within a transaction; told once it is committed. */
    void tell(Collection<News> news) {
        if (news.isEmpty()) {
            return;
        }
        Set<News> all = collected.get();
        if (all == null) {
            all = new LinkedHashSet<>();
            collected.set(all);
            transactions.beforeCommit(this::write);
            transactions.afterEnd(ending -> collected.remove());
        }
        all.addAll(news);
    }

    /** Numbers are taken this late because what is told afterwards waits until this transaction has ended. */
    private void write() {
        Batch batch = feed.reserve(essential(collected.get()));
        transactions.afterEnd(ending -> end(batch, ending));
        log.write(batch.changes());
    }

    /** What is new or gone is not told to be different as well. */
    static List<News> essential(Set<News> all) {
        return all.stream()
                .filter(one -> one.op() != Op.CHANGED
                        || !all.contains(new News(one.kind(), one.id(), Op.ADDED))
                                && !all.contains(new News(one.kind(), one.id(), Op.REMOVED)))
                .toList();
    }

    private void end(Batch batch, Ending ending) {
        switch (ending) {
            case COMMITTED -> feed.end(batch, true);
            case ROLLED_BACK -> feed.end(batch, false);
            case UNKNOWN -> look(batch);
        }
    }

    private void look(Batch batch) {
        try {
            feed.end(batch, log.holds(batch.changes().getFirst().seq()));
        } catch (RuntimeException e) {
            // The database is away: who listens is told to look anew instead.
            LOG.warn(
                    "whether changes were committed is unknown seq={}",
                    batch.changes().getFirst().seq(),
                    e);
            feed.lose(batch);
        }
    }
}
