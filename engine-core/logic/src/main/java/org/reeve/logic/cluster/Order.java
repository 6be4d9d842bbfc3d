package org.reeve.logic.cluster;

import java.time.Instant;
import org.reeve.model.host.HostId;

/**
 * An order that was given and whose processing no report has confirmed yet; it is repeated under the same number.
 *
 * @param sends how often it was sent
 */
public record Order(Kind kind, HostId host, String boot, long number, Instant sent, int sends) {

    /** What can be asked of an agent about one machine. */
    public enum Kind {
        START,
        STOP,
        SHUT_DOWN,
        REBOOT,
        PAUSE,
        RESUME
    }

    Order again(Instant now) {
        return new Order(kind, host, boot, number, now, sends + 1);
    }
}
