package org.reeve.backend.kernel;

import java.time.Duration;
import org.reeve.logic.job.Outcome;

/** Decides how long a failing stage is tried again. */
final class Patience {

    /** Before the pivot a person waits for an answer: an absent host fails the job after this. */
    static final Duration BEFORE_PIVOT = Duration.ofMinutes(3);

    /** Where there is no way back, or on the way back, an absent host is waited for longer; then a person should know. */
    static final Duration BEHIND_PIVOT = Duration.ofMinutes(30);

    /** After the pivot a refusal is repeated, since its reason may pass, but not for ever: then a person must look. */
    static final int REFUSALS = 5;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private Patience() {}

    static Outcome judge(OpenJob<?> job, Outcome outcome, Duration tried) {
        boolean noWayBack = job.pastPivot() || job.phase() instanceof org.reeve.logic.job.Phase.Back;
        return switch (outcome) {
            case Outcome.Ok ok -> ok;
            case Outcome.Failed failed when noWayBack && job.attempt() < REFUSALS -> new Outcome.Retry(failed.cause());
            case Outcome.Failed failed -> failed;
            case Outcome.Retry retry when tried.compareTo(noWayBack ? BEHIND_PIVOT : BEFORE_PIVOT) < 0 -> retry;
            case Outcome.Retry retry -> new Outcome.Failed(retry.cause());
        };
    }

    /** Doubles from try to try. */
    static Duration pause(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
