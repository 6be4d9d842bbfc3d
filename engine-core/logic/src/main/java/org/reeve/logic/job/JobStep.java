package org.reeve.logic.job;

import org.reeve.logic.job.Phase.Back;
import org.reeve.logic.job.Phase.Done;
import org.reeve.logic.job.Phase.Forward;
import org.reeve.logic.job.Phase.GivenUp;
import org.reeve.logic.job.Phase.RolledBack;
import org.reeve.logic.job.Phase.Stuck;
import org.reeve.logic.job.Stage.Kind;

/**
 * Moves a job from one phase to the next. Before the pivot a failure turns the job round, and undoing starts with the
 * failed stage itself because its effect may have happened; after the pivot only a person can end what will not succeed.
 */
public final class JobStep {

    private JobStep() {}

    public static Phase start(StagePlan plan) {
        return plan.stages().isEmpty()
                ? new Done()
                : new Forward(plan.stages().get(0).name());
    }

    public static Phase advance(StagePlan plan, Phase phase, Outcome outcome) {
        return switch (phase) {
            case Forward at -> forward(plan, at, outcome);
            case Back at -> back(plan, at, outcome);
            default -> throw new IllegalStateException("a job has nothing to run in phase " + phase);
        };
    }

    public static Phase resolve(StagePlan plan, Stuck stuck, Choice choice) {
        return switch (choice) {
            case RETRY -> stuck.undoing() ? new Back(stuck.stage(), stuck.cause()) : new Forward(stuck.stage());
            case UNDO -> undo(plan, stuck.stage(), true, stuck.cause());
            case GIVE_UP -> new GivenUp(stuck.stage(), stuck.cause());
        };
    }

    private static Phase forward(StagePlan plan, Forward at, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Ok ok -> next(plan, at.stage());
            case Outcome.Retry retry -> at;
            case Outcome.Failed failed -> failure(plan, at.stage(), failed.cause());
        };
    }

    private static Phase failure(StagePlan plan, String stage, String cause) {
        if (plan.stage(stage).kind() == Kind.ALLOW) {
            return next(plan, stage);
        }
        return plan.pastPivot(stage) ? new Stuck(stage, cause, false) : undo(plan, stage, true, cause);
    }

    private static Phase back(StagePlan plan, Back at, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Ok ok -> undo(plan, at.stage(), false, at.cause());
            case Outcome.Retry retry -> at;
            case Outcome.Failed failed -> new Stuck(at.stage(), at.cause() + "; undo: " + failed.cause(), true);
        };
    }

    private static Phase next(StagePlan plan, String stage) {
        return plan.after(stage).<Phase>map(next -> new Forward(next.name())).orElseGet(Done::new);
    }

    private static Phase undo(StagePlan plan, String stage, boolean inclusive, String cause) {
        return plan.undoableFrom(stage, inclusive)
                .<Phase>map(previous -> new Back(previous.name(), cause))
                .orElseGet(() -> new RolledBack(cause));
    }
}
