package org.reeve.logic.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.logic.job.Phase.Back;
import org.reeve.logic.job.Phase.Done;
import org.reeve.logic.job.Phase.Forward;
import org.reeve.logic.job.Phase.GivenUp;
import org.reeve.logic.job.Phase.RolledBack;
import org.reeve.logic.job.Phase.Stuck;
import org.reeve.logic.job.Stage.Kind;

class JobStepTest {

    private static final StagePlan PLAN = new StagePlan(
            List.of(
                    Stage.undoable("reserve", Kind.WRITE),
                    Stage.of("look", Kind.AWAIT),
                    Stage.undoable("create", Kind.CALL),
                    Stage.of("patience", Kind.ALLOW),
                    Stage.of("record", Kind.WRITE)),
            4);

    @Test
    void undoingStartsWithTheFailedStageItself() {
        assertThat(after("create", new Outcome.Failed("full"))).isEqualTo(new Back("create", "full"));
    }

    @Test
    void stagesWithoutUndoAreSkippedOnTheWayBack() {
        assertThat(JobStep.advance(PLAN, new Back("create", "full"), new Outcome.Ok()))
                .isEqualTo(new Back("reserve", "full"));
        assertThat(JobStep.advance(PLAN, new Back("reserve", "full"), new Outcome.Ok()))
                .isEqualTo(new RolledBack("full"));
    }

    @Test
    void patienceThatRunsOutGoesOn() {
        assertThat(after("patience", new Outcome.Failed("limit"))).isEqualTo(new Forward("record"));
    }

    @Test
    void afterThePivotAFailureNeedsAPerson() {
        Stuck stuck = new Stuck("record", "no", false);
        assertThat(after("record", new Outcome.Failed("no"))).isEqualTo(stuck);
        assertThat(JobStep.resolve(PLAN, stuck, Choice.RETRY)).isEqualTo(new Forward("record"));
        assertThat(JobStep.resolve(PLAN, stuck, Choice.UNDO)).isEqualTo(new Back("create", "no"));
        assertThat(JobStep.resolve(PLAN, stuck, Choice.GIVE_UP)).isEqualTo(new GivenUp("record", "no"));
    }

    @Test
    void aFailedUndoKeepsTheFirstCause() {
        Phase stuck = JobStep.advance(PLAN, new Back("create", "full"), new Outcome.Failed("away"));
        assertThat(stuck).isEqualTo(new Stuck("create", "full; undo: away", true));
        assertThat(JobStep.resolve(PLAN, (Stuck) stuck, Choice.RETRY)).isInstanceOf(Back.class);
    }

    @Test
    void anEmptyPlanIsDoneAtOnce() {
        assertThat(JobStep.start(StagePlan.of())).isEqualTo(new Done());
    }

    @Test
    void aFinishedJobCannotGoOn() {
        assertThatThrownBy(() -> JobStep.advance(PLAN, new Done(), new Outcome.Ok()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void phasesSurviveBeingStored() {
        for (Phase phase : List.of(
                new Forward("a"),
                new Back("a", "c"),
                new Done(),
                new RolledBack("c"),
                new Stuck("a", "c", false),
                new Stuck("a", "c", true),
                new GivenUp("a", "c"))) {
            assertThat(Phase.of(phase.word(), phase.stageName(), phase.causeText()))
                    .isEqualTo(phase);
        }
    }

    private static Phase after(String stage, Outcome outcome) {
        return JobStep.advance(PLAN, new Forward(stage), outcome);
    }
}
