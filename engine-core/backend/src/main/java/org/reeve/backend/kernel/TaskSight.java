package org.reeve.backend.kernel;

/**
 * The last an agent said about one of its tasks.
 *
 * @param code 0, or the agent's error code
 */
public record TaskSight(boolean finished, boolean succeeded, int code, String message) {}
