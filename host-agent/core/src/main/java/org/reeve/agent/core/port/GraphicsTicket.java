package org.reeve.agent.core.port;

import java.time.Instant;

/** A password for a guest's screen, until when it opens it, and what happens to who is looking already. */
public record GraphicsTicket(Kind kind, String password, Instant validUntil, Connected connected) {

    public enum Kind {
        VNC,
        SPICE
    }

    public enum Connected {
        KEEP,
        DISCONNECT,
        FAIL
    }

    @Override
    public String toString() {
        return "GraphicsTicket[" + kind + ", ***, " + validUntil + ", " + connected + "]";
    }
}
