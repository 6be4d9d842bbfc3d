package org.reeve.backend.kernel;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.Refused;
import org.reeve.dal.Transactions;
import org.reeve.logic.job.Choice;
import org.reeve.logic.job.JobStep;
import org.reeve.logic.job.Phase;
import org.reeve.model.job.JobId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives jobs, each on a virtual thread of its own, from one stage to the next. It rests while there is nothing to do and is woken by
 * news; the database wakes it only where news was lost, after a crash for instance.
 */
@ApplicationScoped
public class JobRunner {

    /** How long a row belongs to the runner that wrote it; afterwards anybody may go on with the job. */
    static final Duration CLAIM = Duration.ofSeconds(60);

    private static final int BATCH = 100;
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final Catalogue catalogue;
    private final Transactions transactions;
    private final JobRows rows;
    private final StageWork work;
    private final Signals signals;
    private final Map<JobId, Thread> driving = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    @Inject
    public JobRunner(Catalogue catalogue, Transactions transactions, JobRows rows, StageWork work, Signals signals) {
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.rows = rows;
        this.work = work;
        this.signals = signals;
    }

    /** For the client proxy that CDI makes of this class. */
    protected JobRunner() {
        this(null, null, null, null, null);
    }

    /** Goes on with a job; does nothing when it is already being driven here. */
    void drive(OpenJob<?> job) {
        if (stopped || !job.phase().runnable()) {
            return;
        }
        Thread thread = Thread.ofVirtual().name("job " + job.id()).unstarted(() -> run(job));
        thread.setContextClassLoader(JobRunner.class.getClassLoader());
        if (driving.putIfAbsent(job.id(), thread) == null) {
            thread.start();
        }
    }

    /** After a start of the engine: goes on with everything that was under way. @return how many jobs */
    public int recover() {
        stopped = false;
        signals.open();
        List<JobRows.Stored> open = transactions.run(rows::open);
        open.forEach(this::take);
        return open.size();
    }

    /** Goes on with what is due and nobody drives. */
    public void poll() {
        Instant now = Instant.now();
        transactions.run(() -> rows.due(now, now.plus(CLAIM), BATCH)).forEach(this::take);
    }

    public Optional<JobState> state(JobId id) {
        return transactions.run(() -> rows.find(id)).map(JobRunner::state);
    }

    /** @return the state when it has ended or is stuck, or when the limit is over */
    public JobState await(JobId id, Duration limit) {
        try (Waker waker = new Waker(signals)) {
            waker.watch(Set.of(id));
            JobState[] last = new JobState[1];
            waker.until(
                    () -> {
                        if (driving.containsKey(id)) {
                            return false;
                        }
                        last[0] = state(id)
                                .orElseThrow(() -> new Refused(Refused.Kind.NOT_FOUND, "job.unknown", "id", id));
                        return last[0].status() != JobState.Status.RUNNING;
                    },
                    Instant.now().plus(limit));
            return last[0] != null ? last[0] : known(id);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the engine is stopping", e);
        }
    }

    private JobState known(JobId id) {
        return state(id).orElseThrow(() -> new Refused(Refused.Kind.NOT_FOUND, "job.unknown", "id", id));
    }

    /** What a person has decided about a stuck job; it goes on after the commit of the running transaction. */
    public void resolve(JobId id, Choice choice) {
        OpenJob<?> stuck = rows.find(id)
                .<OpenJob<?>>flatMap(this::open)
                .orElseThrow(() -> new Refused(Refused.Kind.NOT_FOUND, "job.unknown", "id", id));
        if (!(stuck.phase() instanceof Phase.Stuck phase)) {
            throw new Refused(Refused.Kind.CONFLICT, "job.not-stuck", "id", id);
        }
        OpenJob<?> job = work.store(stuck.at(JobStep.resolve(stuck.entry().outline(), phase, choice)));
        transactions.afterCommit(() -> {
            signals.raise(id);
            drive(job);
        });
    }

    /** Lets go of all jobs where they are; their rows keep them. */
    public void stop() {
        stopped = true;
        signals.close();
    }

    Set<JobId> driven() {
        return driving.keySet().stream().collect(toUnmodifiableSet());
    }

    private void take(JobRows.Stored row) {
        open(row).ifPresent(this::drive);
    }

    private Optional<OpenJob<?>> open(JobRows.Stored row) {
        Optional<Catalogue.Entry<?, ?>> entry = catalogue.named(row.action());
        if (entry.isEmpty()) {
            LOG.error("job={} names an action this engine does not have action={}", row.id(), row.action());
        }
        return entry.map(known -> OpenJob.of(known, row));
    }

    private <S> void run(OpenJob<S> begun) {
        OpenJob<S> job = begun;
        try {
            while (job.phase().runnable() && !stopped) {
                job = work.step(job);
            }
        } catch (JobRows.Overtaken elsewhere) {
            LOG.info("{}", elsewhere.getMessage());
        } catch (InterruptedException stopping) {
            LOG.debug("job={} is left at stage={}", job.id(), job.phase().stageName());
        } catch (RuntimeException e) {
            // The row is as it was, and the claim runs out: the job is tried again from there.
            LOG.error(
                    "job={} action={} stage={} stumbled",
                    job.id(),
                    job.entry().spec().name(),
                    job.phase().stageName(),
                    e);
        } finally {
            driving.remove(begun.id());
            signals.raise(begun.id());
        }
    }

    private static JobState state(JobRows.Stored row) {
        return stateOf(row.id(), row.action(), row.title(), row.phase(), row.stage(), row.cause());
    }

    /** What the columns of a job's row say. */
    public static JobState stateOf(JobId job, String action, String title, String phase, String stage, String cause) {
        return new JobState(
                job,
                action,
                title,
                JobRows.status(phase),
                Optional.of(stage).filter(text -> !text.isEmpty()),
                Optional.of(cause).filter(text -> !text.isEmpty()));
    }
}
