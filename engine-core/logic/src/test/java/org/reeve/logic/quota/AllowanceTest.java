package org.reeve.logic.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reeve.logic.quota.Allowance.Level;

class AllowanceTest {

    @Test
    void levelsFollowOneAnother() {
        Allowance ten = new Allowance(10, 80, 20);
        assertThat(ten.level(0)).isEqualTo(Level.FREE);
        assertThat(ten.level(8)).isEqualTo(Level.FREE);
        assertThat(ten.level(8.1)).isEqualTo(Level.OVER_THRESHOLD);
        assertThat(ten.level(10)).isEqualTo(Level.OVER_THRESHOLD);
        assertThat(ten.level(10.5)).isEqualTo(Level.OVER_LIMIT);
        assertThat(ten.level(12)).isEqualTo(Level.OVER_LIMIT);
        assertThat(ten.level(12.1)).isEqualTo(Level.OVER_GRACE);
    }

    @Test
    void withoutALimitEverythingIsFree() {
        assertThat(new Allowance(-1, 80, 20).level(1_000_000)).isEqualTo(Level.FREE);
    }

    @Test
    void ofNothingNothingCanBeUsed() {
        assertThat(new Allowance(0, 80, 20).level(0)).isEqualTo(Level.FREE);
        assertThat(new Allowance(0, 80, 20).level(0.1)).isEqualTo(Level.OVER_GRACE);
    }
}
