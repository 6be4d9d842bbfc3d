package org.reeve.agent.fake;

import java.time.Duration;

/** How long things take on an imagined host. */
public record Timing(Duration boot, Duration guestAgent, Duration shutdown, Duration disk) {

    public static final Timing INSTANT = new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    public static final Timing USUAL =
            new Timing(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofMillis(20));
}
