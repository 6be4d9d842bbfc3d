package org.reeve.model.job;

/** How far one stage of a job is. */
public enum StepStatus {
    STARTED,
    FINISHED,
    FAILED,
    ABORTED,
    UNKNOWN
}
