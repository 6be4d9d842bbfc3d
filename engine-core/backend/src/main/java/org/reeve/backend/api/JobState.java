package org.reeve.backend.api;

import java.util.Optional;
import org.reeve.model.job.JobId;

/**
 * How far a job is.
 *
 * @param action the name of the action that runs
 * @param title what people call it, with the names of what it works on
 * @param stage where it stands, while it runs or is stuck
 * @param cause why it goes back, went back or is stuck
 */
public record JobState(
        JobId job, String action, String title, Status status, Optional<String> stage, Optional<String> cause) {

    /** The four things a job can be. */
    public enum Status {
        RUNNING,
        DONE,
        ROLLED_BACK,
        STUCK
    }

    public boolean ended() {
        return status == Status.DONE || status == Status.ROLLED_BACK;
    }
}
