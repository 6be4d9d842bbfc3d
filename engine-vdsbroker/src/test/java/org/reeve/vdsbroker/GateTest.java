package org.reeve.vdsbroker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {

    private final List<Gate.Pass> inside = new ArrayList<>();
    private final Gate gate = new Gate(2);

    @Test
    void letsOnlySoManyIn() {
        enter(5);
        assertThat(inside).hasSize(2);
        inside.get(0).giveBack();
        assertThat(inside).hasSize(3);
    }

    @Test
    void aPassGivenBackTwiceCountsOnce() {
        enter(5);
        inside.get(0).giveBack();
        inside.get(0).giveBack();
        assertThat(inside).hasSize(3);
    }

    @Test
    void placesAreFreeAgainWhenNobodyWaits() {
        enter(2);
        inside.forEach(Gate.Pass::giveBack);
        enter(2);
        assertThat(inside).hasSize(4);
    }

    private void enter(int times) {
        for (int i = 0; i < times; i++) {
            gate.enter(inside::add);
        }
    }
}
