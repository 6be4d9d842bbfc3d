package org.reeve.backend.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.reeve.logic.job.Stage.Kind;

/**
 * One named step of a plan.
 *
 * @param <S> the state the plan works on
 */
public sealed interface Stage<S> {

    String name();

    /** What takes this stage back when the job fails before its pivot. Must do no harm when the stage never took effect. */
    Optional<Undo<S>> undo();

    /** What the job machine knows a stage like this as. */
    default Kind kind() {
        return switch (this) {
            case Write<S> write -> Kind.WRITE;
            case Send<S> send -> Kind.CALL;
            case Wait<S> wait -> wait.required() ? Kind.AWAIT : Kind.ALLOW;
        };
    }

    /** One database transaction, committed together with the job's own row: it happens once. */
    record Write<S>(String name, BiFunction<S, Store, S> body, Optional<Undo<S>> undo) implements Stage<S> {}

    /** Calls to agents, sent together; each may be repeated after a crash, the agents know them by their keys. */
    record Send<S>(
            String name,
            Function<S, List<? extends HostCall<?>>> calls,
            BiFunction<S, List<Object>, S> replies,
            Optional<Undo<S>> undo)
            implements Stage<S> {}

    /** Waits for a report. A required one fails at its limit, another just goes on. */
    record Wait<S>(
            String name,
            BiPredicate<S, Observed> until,
            Function<S, Duration> limit,
            boolean required,
            Optional<Undo<S>> undo)
            implements Stage<S> {}

    /** The way back of one stage. */
    sealed interface Undo<S> {

        record Rewrite<S>(BiFunction<S, Store, S> body) implements Undo<S> {}

        record Resend<S>(Function<S, List<? extends HostCall<?>>> calls) implements Undo<S> {}
    }
}
