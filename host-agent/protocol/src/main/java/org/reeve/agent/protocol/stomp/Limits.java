package org.reeve.agent.protocol.stomp;

/**
 * What a frame may cost the one who reads it.
 *
 * @param headerBytes of command and headers together
 * @param bodyBytes of the body
 */
public record Limits(int headerBytes, int bodyBytes) {

    public static final Limits USUAL = new Limits(16 << 10, 64 << 20);
}
