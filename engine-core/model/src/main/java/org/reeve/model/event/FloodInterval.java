package org.reeve.model.event;

import java.time.Duration;

/** How long an equal event stays silent after one was written. */
public enum FloodInterval {
    NONE(Duration.ZERO),
    SECOND(Duration.ofSeconds(1)),
    MINUTE(Duration.ofMinutes(1)),
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1));

    private final Duration length;

    FloodInterval(Duration length) {
        this.length = length;
    }

    public Duration length() {
        return length;
    }
}
