package org.reeve.backend.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.reeve.backend.kernel.Signals;
import org.reeve.backend.kernel.Watch;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;
import org.reeve.model.datacenter.DataCenterId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the storage of every data center at an even pace, and more often while something is wrong with it. */
@ApplicationScoped
public class StorageWatch implements Watch {

    /** As often as oVirt does (`StoragePoolRefreshTimeInSeconds`). */
    private static final Duration PACE = Duration.ofSeconds(10);

    private static final Duration IMPATIENT = Duration.ofSeconds(1);

    /** Threads are not interrupted: they may be writing. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(StorageWatch.class);

    private final Sql sql;
    private final Transactions transactions;
    private final PoolCare care;
    private final Signals signals;
    private final Map<DataCenterId, Instant> due = new ConcurrentHashMap<>();
    private final Set<DataCenterId> underWay = ConcurrentHashMap.newKeySet();
    private final Semaphore news = new Semaphore(0);
    private final Runnable waker = this::wake;
    private volatile boolean stopping;
    private Thread thread;

    @Inject
    public StorageWatch(Sql sql, Transactions transactions, PoolCare care, Signals signals) {
        this.sql = sql;
        this.transactions = transactions;
        this.care = care;
        this.signals = signals;
    }

    /** For the client proxy that CDI makes of this class. */
    protected StorageWatch() {
        this(null, null, null, null);
    }

    @Override
    public synchronized void start() {
        due.clear();
        stopping = false;
        signals.register(PoolRows.TOPIC, waker);
        thread = own("storage-watch", this::watch);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        signals.forget(PoolRows.TOPIC, waker);
        stopping = true;
        news.release();
        try {
            if (thread != null) {
                thread.join(STOP_LIMIT.toMillis());
                thread = null;
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void wake() {
        due.clear();
        news.release();
    }

    private void watch() {
        try {
            while (!stopping) {
                lookAround();
                news.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause() {
        Instant next = due.values().stream()
                .min(Instant::compareTo)
                .orElse(Instant.now().plus(IMPATIENT));
        Duration left = Duration.between(Instant.now(), next);
        return left.compareTo(IMPATIENT) < 0 ? IMPATIENT : left;
    }

    private void lookAround() {
        try {
            List<PoolCare.Center> centers = transactions.run(() -> PoolCare.Center.withStorage(sql));
            due.keySet().retainAll(centers.stream().map(PoolCare.Center::id).toList());
            for (PoolCare.Center center : centers) {
                if (!Instant.now().isBefore(due.getOrDefault(center.id(), Instant.MIN)) && underWay.add(center.id())) {
                    // One that answers slowly must not keep the others waiting.
                    due.put(center.id(), Instant.now().plus(PACE));
                    own("storage " + center.name(), () -> look(center)).start();
                }
            }
        } catch (RuntimeException e) {
            // The database may be away for a moment; the next look comes.
            LOG.warn("could not look for data centers", e);
        }
    }

    private void look(PoolCare.Center center) {
        boolean settled = false;
        try {
            settled = care.look(center);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // An engine that stops takes the database away from under those who still look.
            if (!stopping) {
                LOG.warn("data-center={} could not be looked at", center.id(), e);
            }
        } finally {
            if (!settled) {
                due.put(center.id(), Instant.now().plus(IMPATIENT));
            }
            underWay.remove(center.id());
            news.release();
        }
    }

    private static Thread own(String name, Runnable work) {
        Thread thread = Thread.ofVirtual().name(name).unstarted(work);
        thread.setContextClassLoader(StorageWatch.class.getClassLoader());
        return thread;
    }
}
