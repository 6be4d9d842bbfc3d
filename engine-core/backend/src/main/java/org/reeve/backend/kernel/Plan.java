package org.reeve.backend.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.reeve.logic.job.StagePlan;
import org.reeve.model.event.EventType;

/**
 * What an action does after its first transaction: named stages, run one after the other, each repeatable after a crash.
 *
 * <p>Failure before the pivot undoes backwards, the first transaction ({@link #BEGIN}) last. After the pivot a stage is retried until it
 * succeeds or a person is needed. Without a pivot there is none before the end: any failure undoes everything.
 *
 * @param stages the first is always {@link #BEGIN}, done when the plan starts
 * @param pivot the first stage that is never undone; the number of stages when all can be
 * @param failed raised when the job has been rolled back
 * @param about what the job works on, for its title
 */
public record Plan<S>(List<Stage<S>> stages, int pivot, Optional<Failed<S>> failed, Function<S, Facts> about) {

    /** The name of the transaction in which the action began, as a stage that may have an undo. */
    public static final String BEGIN = "begin";

    /** More stages than this are a plan nobody can follow. */
    private static final int STAGES_LIMIT = 24;

    /** The event that tells people the job has failed, with its cause as `{cause}`. */
    public record Failed<S>(EventType type, Function<S, Facts> facts) {}

    public Plan {
        stages = List.copyOf(stages);
        if (stages.size() > STAGES_LIMIT) {
            throw new IllegalArgumentException("more than " + STAGES_LIMIT + " stages");
        }
    }

    /** Nothing remains to be done after the first transaction. */
    public static <S> Plan<S> none() {
        return Plan.<S>of().build();
    }

    public static <S> Builder<S> of() {
        return new Builder<>();
    }

    /** The outline the job machine works on. */
    StagePlan outline() {
        return new StagePlan(
                stages.stream()
                        .map(stage -> new org.reeve.logic.job.Stage(
                                stage.name(), stage.kind(), stage.undo().isPresent()))
                        .toList(),
                pivot);
    }

    public boolean empty() {
        return stages.size() == 1;
    }

    public Stage<S> stage(String name) {
        return stages.get(index(name).orElseThrow(() -> new IllegalStateException("no stage is named " + name)));
    }

    public OptionalInt index(String name) {
        return IntStream.range(0, stages.size())
                .filter(i -> stages.get(i).name().equals(name))
                .findFirst();
    }

    /** Collects a plan, stage by stage. */
    public static final class Builder<S> {

        private final List<Stage<S>> stages = new ArrayList<>();
        private int pivot = -1;
        private Optional<Failed<S>> failed = Optional.empty();
        private Optional<Function<S, Facts>> about = Optional.empty();

        private Builder() {
            write(BEGIN, (state, store) -> state);
        }

        public Builder<S> write(String name, BiFunction<S, Store, S> body) {
            stages.add(new Stage.Write<>(name, body, Optional.empty()));
            return this;
        }

        /** A call whose reply says nothing but that it worked. */
        public Builder<S> call(String name, Function<S, Optional<? extends HostCall<?>>> call) {
            return calls(name, state -> call.apply(state).stream().toList());
        }

        /** A call whose reply the state keeps; without a call the state stays. */
        @SuppressWarnings("unchecked")
        public <R> Builder<S> call(String name, Function<S, Optional<HostCall<R>>> call, BiFunction<S, R, S> reply) {
            stages.add(new Stage.Send<>(
                    name,
                    state -> call.apply(state).stream().toList(),
                    (state, replies) -> replies.isEmpty() ? state : reply.apply(state, (R) replies.get(0)),
                    Optional.empty()));
            return this;
        }

        /** Calls to several hosts at once; the stage fails when one of them fails. */
        public Builder<S> calls(String name, Function<S, List<? extends HostCall<?>>> calls) {
            stages.add(new Stage.Send<>(name, calls, (state, replies) -> state, Optional.empty()));
            return this;
        }

        /** Calls whose replies the state keeps, in the order of the calls. */
        @SuppressWarnings("unchecked")
        public <R> Builder<S> calls(
                String name, Function<S, List<HostCall<R>>> calls, BiFunction<S, List<R>, S> replies) {
            stages.add(new Stage.Send<>(
                    name, calls::apply, (state, told) -> replies.apply(state, (List<R>) told), Optional.empty()));
            return this;
        }

        /** Waits for a sight without which the plan has failed. */
        public Builder<S> await(String name, BiPredicate<S, Observed> until, Duration limit) {
            stages.add(new Stage.Wait<>(name, until, state -> limit, true, Optional.empty()));
            return this;
        }

        /** Gives the world time to get somewhere by itself, then goes on in any case. */
        public Builder<S> allow(String name, BiPredicate<S, Observed> until, Duration limit) {
            stages.add(new Stage.Wait<>(name, until, state -> limit, false, Optional.empty()));
            return this;
        }

        /** How to take back the stage before; right after {@link Plan#of()}, how to take back the action's beginning. */
        public Builder<S> undo(BiFunction<S, Store, S> body) {
            return undo(new Stage.Undo.Rewrite<>(body));
        }

        /** How to take back the stage before by calls; "it is not there" from the host is as good as done. */
        public Builder<S> undoCalls(Function<S, List<? extends HostCall<?>>> calls) {
            return undo(new Stage.Undo.Resend<>(calls));
        }

        /** From here on there is no way back. */
        public Builder<S> pivot() {
            pivot = stages.size();
            return this;
        }

        /** The event that tells of a failure; its facts also name the job's objects where {@link #about} does not. */
        public Builder<S> failed(EventType type, Function<S, Facts> facts) {
            failed = Optional.of(new Failed<>(type, facts));
            return this;
        }

        /** What the title of the job calls its objects: `{vm}` in the title is the fact `vm`. */
        public Builder<S> about(Function<S, Facts> facts) {
            about = Optional.of(facts);
            return this;
        }

        public Plan<S> build() {
            Function<S, Facts> names = about.or(() -> failed.map(Failed::facts)).orElse(state -> Facts.none());
            return new Plan<>(stages, pivot < 0 ? stages.size() : pivot, failed, names);
        }

        private Builder<S> undo(Stage.Undo<S> undo) {
            int last = stages.size() - 1;
            stages.set(last, undoable(stages.get(last), Optional.of(undo)));
            return this;
        }

        private static <S> Stage<S> undoable(Stage<S> stage, Optional<Stage.Undo<S>> undo) {
            return switch (stage) {
                case Stage.Write<S> write -> new Stage.Write<>(write.name(), write.body(), undo);
                case Stage.Send<S> send -> new Stage.Send<>(send.name(), send.calls(), send.replies(), undo);
                case Stage.Wait<S> wait ->
                    new Stage.Wait<>(wait.name(), wait.until(), wait.limit(), wait.required(), undo);
            };
        }
    }
}
