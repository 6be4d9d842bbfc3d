package org.reeve.backend.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.reeve.logic.job.Stage.Kind;

class PlanTest {

    @Test
    void beginsWithTheActionsFirstTransaction() {
        assertThat(Plan.<String>none().empty()).isTrue();
        assertThat(Plan.<String>none().outline().stages()).extracting("name").containsExactly(Plan.BEGIN);
    }

    @Test
    void attachesAnUndoToTheStageBefore() {
        var plan = Plan.<String>of()
                .undo((state, store) -> state)
                .write("one", (state, store) -> state)
                .allow("two", (state, seen) -> true, Duration.ofSeconds(1))
                .pivot()
                .await("three", (state, seen) -> true, Duration.ofSeconds(1))
                .build();
        assertThat(plan.outline().stages()).extracting("undo").containsExactly(true, false, false, false);
        assertThat(plan.outline().stages())
                .extracting("kind")
                .containsExactly(Kind.WRITE, Kind.WRITE, Kind.ALLOW, Kind.AWAIT);
        assertThat(plan.outline().pivot()).isEqualTo(3);
    }

    @Test
    void refusesTwoStagesOfOneName() {
        var twice = Plan.<String>of().write("one", (state, store) -> state).write("one", (state, store) -> state);
        assertThatThrownBy(() -> twice.build().outline()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsNobodyForgetThePermission() {
        assertThatThrownBy(() -> Spec.named("vm.anything", Shelf.Order.class).build())
                .isInstanceOf(IllegalStateException.class);
    }
}
