package org.reeve.backend.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.JobState;
import org.reeve.model.job.JobId;

/** The table of jobs, as the runner uses it. Every method belongs into a transaction of the caller. */
interface JobRows {

    /** Writes a new row and its first steps. */
    void insert(OpenJob<?> job, Object order, Instant wakeAt);

    /** Writes phase, state and steps; gives the locks back when the job has ended. @throws Overtaken when somebody else was faster */
    void save(OpenJob<?> job, Instant wakeAt);

    /** Jobs that are due, claimed for this runner until the given time. */
    List<Stored> due(Instant now, Instant claimedUntil, int limit);

    /** All jobs that have not ended. */
    List<Stored> open();

    Optional<Stored> find(JobId id);

    /** A row as it is. */
    record Stored(
            JobId id,
            String action,
            String title,
            String caller,
            String state,
            String phase,
            String stage,
            String cause,
            int attempt,
            int version) {}

    /** Somebody else has written the job in the meantime; whoever gets this lets go of it. */
    final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken(JobId id) {
            super("job=" + id + " was written by somebody else");
        }
    }

    static JobState.Status status(String word) {
        return switch (word) {
            case "done" -> JobState.Status.DONE;
            case "rolled-back", "given-up" -> JobState.Status.ROLLED_BACK;
            case "stuck", "stuck-back" -> JobState.Status.STUCK;
            default -> JobState.Status.RUNNING;
        };
    }
}
