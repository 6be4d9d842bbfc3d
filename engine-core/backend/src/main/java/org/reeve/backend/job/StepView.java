package org.reeve.backend.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.job.StepStatus;

/**
 * One stage of a job.
 *
 * @param title what people call the stage
 * @param status UNKNOWN until the job has come to it
 */
public record StepView(
        UUID id, int ordinal, String title, StepStatus status, Optional<Instant> started, Optional<Instant> ended) {}
