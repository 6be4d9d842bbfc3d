package org.reeve.backend.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.reeve.backend.cluster.ClusterWriters;
import org.reeve.backend.host.HostMonitor;
import org.reeve.backend.host.HostSessions;
import org.reeve.backend.kernel.Catalogue;
import org.reeve.backend.kernel.ChangeFeed;
import org.reeve.backend.kernel.ChangeLog;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.JobRunner;
import org.reeve.backend.kernel.Settings;
import org.reeve.backend.kernel.Stores;
import org.reeve.backend.kernel.Watch;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;
import org.reeve.model.event.EventType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the parts of the engine in the order in which they need each other. */
@ApplicationScoped
public class Engines {

    /** Jobs whose wake-up got lost are looked for this often; news wakes all others at once. */
    private static final Duration POLL = Duration.ofSeconds(30);

    /** Numbers for changes between two starts; a browser counts exactly up to two million such blocks. */
    private static final long CHANGES_A_START = 1L << 32;

    private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

    private final Transactions transactions;
    private final Sql sql;
    private final Settings settings;
    private final Catalogue catalogue;
    private final ChangeFeed feed;
    private final ChangeLog log;
    private final JobRunner jobs;
    private final Stores stores;
    private final HostSessions sessions;
    private final HostMonitor monitor;
    private final ClusterWriters writers;
    private final Instance<Watch> watches;
    private ScheduledExecutorService clock;

    @Inject
    public Engines(
            Transactions transactions,
            Sql sql,
            Settings settings,
            Catalogue catalogue,
            ChangeFeed feed,
            ChangeLog log,
            JobRunner jobs,
            Stores stores,
            HostSessions sessions,
            HostMonitor monitor,
            ClusterWriters writers,
            @Any Instance<Watch> watches) {
        this.transactions = transactions;
        this.sql = sql;
        this.settings = settings;
        this.catalogue = catalogue;
        this.feed = feed;
        this.log = log;
        this.jobs = jobs;
        this.stores = stores;
        this.sessions = sessions;
        this.monitor = monitor;
        this.writers = writers;
        this.watches = watches;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Engines() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public void start() {
        Instant begun = Instant.now();
        settings.load();
        int actions = catalogue.size();
        transactions.run(this::announce);
        monitor.start();
        sessions.listen();
        writers.restore();
        int open = jobs.recover();
        watches.forEach(Watch::start);
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reeve-poll").daemon().factory());
        clock.scheduleWithFixedDelay(this::poll, POLL.toSeconds(), POLL.toSeconds(), TimeUnit.SECONDS);
        LOG.info(
                "the engine is up actions={} jobs={} milliseconds={}",
                actions,
                open,
                Duration.between(begun, Instant.now()).toMillis());
    }

    private void announce() {
        long first = CHANGES_A_START
                        * sql.first("select nextval('engine_start')", row -> row.getLong(1))
                                .orElseThrow()
                + 1;
        feed.startAt(first, log.completeAbove(first - 1));
        stores.within(Engine.caller(), store -> store.log(EventType.VDC_START, Facts.none()));
    }

    public void stop() {
        if (clock != null) {
            clock.shutdownNow();
        }
        watches.forEach(Watch::stop);
        jobs.stop();
        writers.stop();
        monitor.stop();
    }

    private void poll() {
        try {
            jobs.poll();
        } catch (RuntimeException e) {
            // The database may be away for a moment; the clock must go on.
            LOG.warn("could not look for jobs that are due", e);
        }
    }
}
