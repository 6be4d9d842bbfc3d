package org.reeve.backend.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.JobState;
import org.reeve.model.job.JobId;

/**
 * A job as people see it.
 *
 * @param title what people call it, with the names of what it works on
 * @param steps all stages of its plan, in their order; of a job that turned back those it had come to
 * @param objects the keys it has locked: `vm:<id>`
 */
public record JobView(
        JobId id,
        String action,
        String title,
        JobState.Status status,
        Optional<String> stage,
        Optional<String> cause,
        Optional<UUID> user,
        String correlation,
        Instant started,
        Instant changed,
        Optional<Instant> ended,
        List<StepView> steps,
        List<String> objects,
        Keeping keeping) {

    /**
     * Whose it is and how long it stays.
     *
     * @param external of another program, which says how far it is
     * @param autoCleared forgotten some time after its end
     */
    public record Keeping(boolean external, boolean autoCleared) {

        public static final Keeping OURS = new Keeping(false, true);
    }

    JobView with(List<StepView> found) {
        return new JobView(
                id,
                action,
                title,
                status,
                stage,
                cause,
                user,
                correlation,
                started,
                changed,
                ended,
                found,
                objects,
                keeping);
    }
}
