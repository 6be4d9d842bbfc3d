package org.reeve.backend.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.job.StepStatus;

/**
 * One stage of a job, or one step that another program has told of.
 *
 * @param title what people call it
 * @param status UNKNOWN until the job has come to it
 */
public record StepView(
        UUID id,
        int ordinal,
        String title,
        StepStatus status,
        Optional<Instant> started,
        Optional<Instant> ended,
        Origin origin,
        Doing doing) {

    /**
     * Where it comes from.
     *
     * @param type oVirt's word for what it is for: EXECUTING
     * @param externalType what kind of program it belongs to
     * @param parent the step it is a part of
     */
    public record Origin(String type, boolean external, Optional<String> externalType, Optional<UUID> parent) {

        static final Origin OURS = new Origin("EXECUTING", false, Optional.empty(), Optional.empty());
    }

    /** Where it is done, and how much of it is. */
    public record Doing(Optional<UUID> host, Optional<Integer> percent) {

        static final Doing UNTOLD = new Doing(Optional.empty(), Optional.empty());
    }

    /** A stage of a plan. */
    public StepView(
            UUID id, int ordinal, String title, StepStatus status, Optional<Instant> started, Optional<Instant> ended) {
        this(id, ordinal, title, status, started, ended, Origin.OURS, Doing.UNTOLD);
    }
}
