package org.reeve.logic.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reeve.logic.job.Stage.Kind;

/**
 * Runs every plan of up to four stages under every sequence of ok, failed, retry, crash before and crash after. The
 * situations a job can be in are finite (phase x effects), so visiting each of them covers sequences of any length.
 */
class EveryPlanSim {

    private static final int LONGEST = 4;
    private static final List<Outcome> SPOKEN =
            List.of(new Outcome.Ok(), new Outcome.Failed("no"), new Outcome.Retry("later"));

    /** A job's phase together with what has really happened in the world. */
    private record Situation(Phase phase, Set<String> effects) {}

    @Test
    void everyPlanEndsDoneWithAllRolledBackWithNoneOrStuck() {
        int plans = 0;
        int situations = 0;
        for (StagePlan plan : plans()) {
            plans++;
            for (Situation situation : reachable(plan)) {
                situations++;
                check(plan, situation);
            }
        }
        assertThat(plans).isGreaterThan(3_900);
        assertThat(situations).isGreaterThan(20_000);
    }

    private static void check(StagePlan plan, Situation at) {
        switch (at.phase()) {
            case Phase.Done done -> assertThat(at.effects()).as("%s", plan).isEqualTo(effects(plan));
            case Phase.RolledBack back ->
                assertThat(at.effects()).as("%s", plan).isEmpty();
            case Phase.Stuck stuck ->
                assertThat(stuck.undoing() || plan.pastPivot(stuck.stage())).isTrue();
            case Phase.Forward forward ->
                assertThat(endsWhenAllGoesWell(plan, at)).isEqualTo(new Phase.Done());
            case Phase.Back back -> assertThat(endsWhenAllGoesWell(plan, at)).isInstanceOf(Phase.RolledBack.class);
            case Phase.GivenUp up -> throw new AssertionError("nobody gave up");
        }
    }

    private static Phase endsWhenAllGoesWell(StagePlan plan, Situation at) {
        Phase phase = at.phase();
        for (int i = 0; i <= LONGEST && phase.runnable(); i++) {
            phase = JobStep.advance(plan, phase, new Outcome.Ok());
        }
        return phase;
    }

    private static Set<Situation> reachable(StagePlan plan) {
        Set<Situation> known = new LinkedHashSet<>();
        Deque<Situation> open = new ArrayDeque<>();
        open.add(new Situation(JobStep.start(plan), Set.of()));
        while (!open.isEmpty()) {
            Situation at = open.remove();
            if (known.add(at) && at.phase().runnable()) {
                open.addAll(followers(plan, at));
            }
        }
        return known;
    }

    private static List<Situation> followers(StagePlan plan, Situation at) {
        List<Situation> next = new ArrayList<>();
        next.add(at);
        Stage stage = plan.stage(at.phase().stageName());
        Set<String> acted = act(at, stage);
        boolean together = stage.kind() == Kind.WRITE;
        for (Outcome outcome : SPOKEN) {
            Phase phase = JobStep.advance(plan, at.phase(), outcome);
            boolean ok = outcome instanceof Outcome.Ok;
            if (ok || !together) {
                next.add(new Situation(phase, acted));
            }
            if (!ok) {
                next.add(new Situation(phase, at.effects()));
            }
        }
        if (!together) {
            next.add(new Situation(at.phase(), acted));
        }
        return next;
    }

    private static Set<String> act(Situation at, Stage stage) {
        Set<String> effects = new TreeSet<>(at.effects());
        if (at.phase() instanceof Phase.Back) {
            effects.remove(stage.name());
        } else if (stage.undo() || stage.kind() == Kind.CALL || stage.kind() == Kind.WRITE) {
            effects.add(stage.name());
        }
        return Set.copyOf(effects);
    }

    private static Set<String> effects(StagePlan plan) {
        Set<String> all = new TreeSet<>();
        plan.stages().stream()
                .filter(stage -> stage.kind() == Kind.CALL || stage.kind() == Kind.WRITE)
                .forEach(stage -> all.add(stage.name()));
        return all;
    }

    private static List<StagePlan> plans() {
        List<StagePlan> plans = new ArrayList<>();
        for (int length = 0; length <= LONGEST; length++) {
            int shapes = (int) Math.pow(6, length);
            for (int shape = 0; shape < shapes; shape++) {
                addPlans(plans, length, shape);
            }
        }
        return plans;
    }

    private static void addPlans(List<StagePlan> plans, int length, int shape) {
        List<Stage> stages = new ArrayList<>();
        int rest = shape;
        for (int i = 0; i < length; i++, rest /= 6) {
            stages.add(stage("s" + i, rest % 6));
        }
        IntStream.rangeClosed(0, length)
                .filter(pivot -> stages.stream().limit(pivot).allMatch(EveryPlanSim::canBeTakenBack))
                .forEach(pivot -> plans.add(new StagePlan(stages, pivot)));
    }

    /** Something done before the pivot without an undo would make "rolled back with none" a lie, whoever advances the job. */
    private static boolean canBeTakenBack(Stage stage) {
        return stage.undo() || stage.kind() == Kind.AWAIT || stage.kind() == Kind.ALLOW;
    }

    private static Stage stage(String name, int shape) {
        return switch (shape) {
            case 0 -> Stage.undoable(name, Kind.WRITE);
            case 1 -> Stage.undoable(name, Kind.CALL);
            case 2 -> Stage.of(name, Kind.AWAIT);
            case 3 -> Stage.of(name, Kind.ALLOW);
            case 4 -> Stage.of(name, Kind.WRITE);
            default -> Stage.of(name, Kind.CALL);
        };
    }
}
