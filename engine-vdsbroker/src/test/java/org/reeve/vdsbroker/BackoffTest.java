package org.reeve.vdsbroker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(5));

    @Test
    void waitsAnywhereBelowABoundThatDoubles() {
        assertThat(longest(0)).isBetween(Duration.ofMillis(400), Duration.ofMillis(500));
        assertThat(longest(2)).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2000));
        assertThat(longest(1000)).isBetween(Duration.ofMillis(4000), Duration.ofMillis(5000));
    }

    private Duration longest(int failures) {
        Random random = new Random(failures);
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 200; i++) {
            Duration delay = backoff.delay(failures, random);
            longest = delay.compareTo(longest) > 0 ? delay : longest;
        }
        return longest;
    }
}
