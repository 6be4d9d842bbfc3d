package org.reeve.backend.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MissesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Duration UNIT = Duration.ofSeconds(5);

    private final Misses misses = new Misses(Duration.ofMinutes(15));

    @Test
    void theFirstMissesCostNothing() {
        miss(2);
        assertThat(waiting(NOW)).isZero();
    }

    @Test
    void theWaitDoublesUpToALimit() {
        miss(3);
        assertThat(waiting(NOW)).hasSeconds(5);
        miss(1);
        assertThat(waiting(NOW)).hasSeconds(10);
        miss(50);
        assertThat(waiting(NOW)).hasSeconds(160);
    }

    @Test
    void waitingHelps() {
        miss(3);
        assertThat(waiting(NOW.plusSeconds(3))).hasSeconds(2);
        assertThat(waiting(NOW.plusSeconds(5))).isZero();
    }

    @Test
    void aHitForgivesAndSoDoesTime() {
        miss(4);
        misses.hit("eve");
        assertThat(waiting(NOW)).isZero();
        miss(4);
        misses.missed("eve", NOW.plus(Duration.ofMinutes(16)));
        assertThat(waiting(NOW.plus(Duration.ofMinutes(16)))).isZero();
    }

    @Test
    void theMemoryIsBounded() {
        miss(3);
        for (int i = 0; i < 2 * Misses.REMEMBERED; i++) {
            misses.missed("name" + i, NOW);
        }
        assertThat(misses.size()).isEqualTo(Misses.REMEMBERED);
        assertThat(waiting(NOW)).isZero();
    }

    private void miss(int times) {
        for (int i = 0; i < times; i++) {
            misses.missed("eve", NOW);
        }
    }

    private Duration waiting(Instant at) {
        return misses.waiting("eve", at, 3, UNIT);
    }
}
