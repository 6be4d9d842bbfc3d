package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.ChangeFeed.News;
import org.reeve.backend.kernel.ChangeFeed.Op;
import org.reeve.dal.TransactionFailed;
import org.reeve.dal.Transactions;
import org.reeve.logic.job.Outcome;
import org.reeve.logic.job.Phase;
import org.reeve.model.event.EventType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the work of one stage of a job, or takes it back. What has been answered or seen is written to the job's row only when the next
 * transaction is due anyway, so that a job costs few transactions; at most one call is repeated after a crash.
 */
@ApplicationScoped
public class StageWork {

    private static final Logger LOG = LoggerFactory.getLogger(StageWork.class);

    private final Transactions transactions;
    private final JobRows rows;
    private final Stores stores;
    private final StageRun calls;
    private final Sightings sightings;
    private final Signals signals;
    private final ChangeWriter changes;

    @Inject
    public StageWork(
            Transactions transactions,
            JobRows rows,
            Stores stores,
            Calls calls,
            Sightings sightings,
            Signals signals,
            ChangeWriter changes) {
        this.transactions = transactions;
        this.rows = rows;
        this.stores = stores;
        this.calls = new StageRun(calls);
        this.sightings = sightings;
        this.signals = signals;
        this.changes = changes;
    }

    /** For the client proxy that CDI makes of this class. */
    protected StageWork() {
        this(null, null, null, null, null, null, null);
    }

    /** @return the job one step further, or still at the same stage after a pause */
    <S> OpenJob<S> step(OpenJob<S> job) throws InterruptedException {
        Instant since = Instant.now();
        OpenJob<S> at = job;
        while (at.phase().equals(job.phase())) {
            at = attempt(at, since);
        }
        return at;
    }

    /** Writes the row, and what belongs to the end of the job when this is it. Within the caller's transaction. */
    <S> OpenJob<S> store(OpenJob<S> job) {
        if (job.phase() instanceof Phase.RolledBack back) {
            job.entry()
                    .plan()
                    .failed()
                    .ifPresent(failed -> stores.within(job.caller(), job.id(), store -> {
                        store.log(
                                failed.type(), failed.facts().apply(job.state()).with("cause", back.cause()));
                        return null;
                    }));
        }
        if (job.phase() instanceof Phase.Stuck stuck) {
            stores.within(job.caller(), job.id(), store -> {
                store.log(EventType.GENERIC_ERROR_MESSAGE, stuckFacts(job, stuck));
                return null;
            });
        }
        rows.save(job, Instant.now().plus(JobRunner.CLAIM));
        changes.tell(List.of(new News("job", job.id().value(), Op.CHANGED)));
        return job.saved();
    }

    private static Facts stuckFacts(OpenJob<?> job, Phase.Stuck stuck) {
        return Facts.none()
                .with(
                        "cause",
                        "Job " + job.id() + " (" + job.entry().spec().name() + ") is stuck at " + stuck.stage()
                                + " and waits for somebody to decide: " + stuck.cause());
    }

    private <S> OpenJob<S> attempt(OpenJob<S> job, Instant since) throws InterruptedException {
        if (job.phase() instanceof Phase.Back) {
            return switch (job.stage().undo().orElseThrow()) {
                case Stage.Undo.Rewrite<S> rewrite -> written(job, since);
                case Stage.Undo.Resend<S> resend -> sent(job, resend.calls(), (state, replies) -> state, since);
            };
        }
        return switch (job.stage()) {
            case Stage.Write<S> write -> written(job, since);
            case Stage.Send<S> send -> sent(job, send.calls(), send.replies(), since);
            case Stage.Wait<S> wait -> settle(job, waited(job, wait, since), since);
        };
    }

    /**
     * One transaction for as many neighbouring writes as there are, the row included. When it fails the first is done alone, so that the
     * failure is told of the stage that failed: it matters on which side of the pivot that is.
     */
    private <S> OpenJob<S> written(OpenJob<S> job, Instant since) throws InterruptedException {
        try {
            return transactions.run(() -> write(job, Integer.MAX_VALUE));
        } catch (JobRows.Overtaken elsewhere) {
            throw elsewhere;
        } catch (RuntimeException several) {
            // Which of them failed, and how, shows when the first is done alone.
            LOG.debug("job={} writes one stage at a time", job.id(), several);
        }
        try {
            return transactions.run(() -> write(job, 1));
        } catch (JobRows.Overtaken elsewhere) {
            throw elsewhere;
        } catch (Refused refused) {
            return settle(job, new Outcome.Failed(cause(refused)), since);
        } catch (PersistenceException | TransactionFailed conflict) {
            LOG.info(
                    "job={} stage={} could not write and tries again",
                    job.id(),
                    job.phase().stageName(),
                    conflict);
            return settle(job, new Outcome.Retry(String.valueOf(conflict.getMessage())), since);
        } catch (RuntimeException broken) {
            // A stage that breaks has failed; the plan says what follows from that.
            LOG.error("job={} stage={} failed to write", job.id(), job.phase().stageName(), broken);
            return settle(job, new Outcome.Failed(String.valueOf(broken.getMessage())), since);
        }
    }

    private <S> OpenJob<S> write(OpenJob<S> job, int atMost) {
        return stores.within(job.caller(), job.id(), store -> {
            OpenJob<S> at = job;
            int done = 0;
            for (var body = body(at); body != null && done < atMost; body = body(at)) {
                at = pastNothing(at.with(body.apply(at.state(), store)).after(new Outcome.Ok()));
                done++;
            }
            return store(at);
        });
    }

    /** The job after stages that have nothing to call: their place need not be kept in a transaction of its own. */
    private static <S> OpenJob<S> pastNothing(OpenJob<S> job) {
        OpenJob<S> at = job;
        while (at.phase() instanceof Phase.Forward
                && at.stage() instanceof Stage.Send<S> send
                && send.calls().apply(at.state()).isEmpty()) {
            try {
                at = at.with(send.replies().apply(at.state(), List.of())).after(new Outcome.Ok());
            } catch (Refused refused) {
                return at; // is met again outside of this transaction, where it fails the stage
            }
        }
        return at;
    }

    /** What the present phase writes, or null when it is not about writing. */
    private static <S> BiFunction<S, Store, S> body(OpenJob<S> job) {
        if (!job.phase().runnable()) {
            return null;
        }
        if (job.phase() instanceof Phase.Back) {
            return job.stage().undo().orElseThrow() instanceof Stage.Undo.Rewrite<S> rewrite ? rewrite.body() : null;
        }
        return job.stage() instanceof Stage.Write<S> write ? write.body() : null;
    }

    private <S> OpenJob<S> sent(
            OpenJob<S> job,
            Function<S, List<? extends HostCall<?>>> wanted,
            BiFunction<S, List<Object>, S> replies,
            Instant since)
            throws InterruptedException {
        List<? extends HostCall<?>> list = wanted.apply(job.state());
        if (list.isEmpty()) {
            return replied(job, replies, List.of(), since);
        }
        OpenJob<S> at = job.unsaved() ? transactions.run(() -> store(job)) : job;
        StageRun.Answered answered =
                calls.send(list, at.key(), at.caller().correlation(), at.phase() instanceof Phase.Back);
        return answered.outcome() instanceof Outcome.Ok
                ? replied(at.answered(), replies, answered.replies(), since)
                : settle(at.answered(), answered.outcome(), since, hostsOf(list));
    }

    private static Set<Object> hostsOf(List<? extends HostCall<?>> calls) {
        return calls.stream().<Object>map(HostCall::host).collect(Collectors.toSet());
    }

    /** A reply may say that nothing came of the call: the state's function then refuses it. */
    private <S> OpenJob<S> replied(
            OpenJob<S> job, BiFunction<S, List<Object>, S> replies, List<Object> said, Instant since)
            throws InterruptedException {
        S state;
        try {
            state = replies.apply(job.state(), said);
        } catch (Refused refused) {
            return settle(job, new Outcome.Failed(cause(refused)), since);
        }
        return settle(job.with(state), new Outcome.Ok(), since);
    }

    private <S> Outcome waited(OpenJob<S> job, Stage.Wait<S> wait, Instant since) throws InterruptedException {
        Duration limit = wait.limit().apply(job.state());
        try (Waker waker = new Waker(signals)) {
            boolean seen = waker.until(
                    () -> {
                        Sightings.Look look = sightings.look();
                        wait.until().test(job.state(), look);
                        // Look again after listening: news in between would be lost.
                        waker.watch(look.topics());
                        return wait.until().test(job.state(), look);
                    },
                    since.plus(limit));
            return seen ? new Outcome.Ok() : new Outcome.Failed(wait.name() + " did not happen within " + limit);
        } catch (Refused never) {
            // The plan has seen that what it waits for will not happen.
            return new Outcome.Failed(cause(never));
        }
    }

    private <S> OpenJob<S> settle(OpenJob<S> job, Outcome raw, Instant since) throws InterruptedException {
        return settle(job, raw, since, Set.of());
    }

    /** @param topics news of these ends the pause before the next try */
    private <S> OpenJob<S> settle(OpenJob<S> job, Outcome raw, Instant since, Set<Object> topics)
            throws InterruptedException {
        Outcome outcome = Patience.judge(job, raw, Duration.between(since, Instant.now()));
        OpenJob<S> next = job.after(outcome);
        if (outcome instanceof Outcome.Retry retry) {
            LOG.info(
                    "job={} stage={} tries again cause={}",
                    job.id(),
                    job.phase().stageName(),
                    retry.cause());
            pause(next, topics);
            return next;
        }
        return mustBeKept(job.phase(), next) ? transactions.run(() -> store(next)) : next;
    }

    /** Going on forward can be done again from an older row. Turning back cannot, unless turning back begins with a write. */
    private static boolean mustBeKept(Phase before, OpenJob<?> next) {
        return !next.phase().runnable()
                || next.phase() instanceof Phase.Back && body(next) == null
                || before instanceof Phase.Back;
    }

    private void pause(OpenJob<?> job, Set<Object> topics) throws InterruptedException {
        try (Waker waker = new Waker(signals)) {
            waker.watch(topics);
            waker.rest(Patience.pause(job.attempt()));
        }
    }

    private static String cause(Refused refused) {
        return refused.messages().stream().map(Texts::of).collect(Collectors.joining("; "));
    }
}
