package org.reeve.agent.protocol.stomp;

import io.netty.handler.codec.DecoderException;

/** The bytes of a peer are no STOMP; nothing after them can be trusted to start a frame. */
public final class BadFrame extends DecoderException {

    public BadFrame(String message) {
        super(message);
    }
}
