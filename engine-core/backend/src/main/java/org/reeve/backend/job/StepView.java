package org.reeve.backend.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.job.StepStatus;

/**
 * One stage a job has come to.
 *
 * @param title what people call the stage
 */
public record StepView(
        UUID id, int ordinal, String title, StepStatus status, Instant started, Optional<Instant> ended) {}
