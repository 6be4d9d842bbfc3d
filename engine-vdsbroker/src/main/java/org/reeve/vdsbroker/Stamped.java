package org.reeve.vdsbroker;

import static java.util.Objects.requireNonNull;

import org.reeve.agent.protocol.Stamp;

/**
 * An answer with how fresh it is.
 *
 * @param value absent only for calls that answer nothing
 */
public record Stamped<R>(R value, Stamp stamp) {

    public Stamped {
        requireNonNull(stamp);
    }
}
