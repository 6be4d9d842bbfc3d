package org.reeve.agent.protocol.vm;

/**
 * How a machine came to be down.
 *
 * @param code 0 when it was meant to, 1 when not
 * @param reason one of the numbers in {@link ExitReason}
 */
public record VmExit(int code, int reason, String message) {}
