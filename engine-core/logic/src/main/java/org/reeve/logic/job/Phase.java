package org.reeve.logic.job;

/** Where a job stands. It is all a runner needs to go on after a crash, and it is stored in three columns: word, stage, cause. */
public sealed interface Phase {

    /** This stage is to be run; it may have been run already by a runner that crashed. */
    record Forward(String stage) implements Phase {}

    /** This stage is to be undone because of the cause. */
    record Back(String stage, String cause) implements Phase {}

    /** Everything asked for has happened. */
    record Done() implements Phase {}

    /** Nothing asked for has happened. */
    record RolledBack(String cause) implements Phase {}

    /** A person has to choose between trying again, undoing and giving up. */
    record Stuck(String stage, String cause, boolean undoing) implements Phase {}

    /** A person has accepted that the job ends half-way. */
    record GivenUp(String stage, String cause) implements Phase {}

    /** Locks are released when a job has ended; a stuck job keeps them. */
    default boolean ended() {
        return switch (this) {
            case Forward f -> false;
            case Back b -> false;
            case Stuck s -> false;
            case Done d -> true;
            case RolledBack r -> true;
            case GivenUp g -> true;
        };
    }

    /** Whether a runner has something to do. */
    default boolean runnable() {
        return this instanceof Forward || this instanceof Back;
    }

    /** The word stored for this kind of phase. Never changed once released. */
    default String word() {
        return switch (this) {
            case Forward f -> "forward";
            case Back b -> "back";
            case Done d -> "done";
            case RolledBack r -> "rolled-back";
            case Stuck s -> s.undoing() ? "stuck-back" : "stuck";
            case GivenUp g -> "given-up";
        };
    }

    /** The stage stored beside the word; empty when the job is over. */
    default String stageName() {
        return switch (this) {
            case Forward f -> f.stage();
            case Back b -> b.stage();
            case Stuck s -> s.stage();
            case GivenUp g -> g.stage();
            case Done d -> "";
            case RolledBack r -> "";
        };
    }

    /** What went wrong first; empty when nothing did. */
    default String causeText() {
        return switch (this) {
            case Back b -> b.cause();
            case Stuck s -> s.cause();
            case GivenUp g -> g.cause();
            case RolledBack r -> r.cause();
            case Forward f -> "";
            case Done d -> "";
        };
    }

    /** Reads what {@link #word()}, {@link #stageName()} and {@link #causeText()} wrote. */
    static Phase of(String word, String stage, String cause) {
        return switch (word) {
            case "forward" -> new Forward(stage);
            case "back" -> new Back(stage, cause);
            case "done" -> new Done();
            case "rolled-back" -> new RolledBack(cause);
            case "stuck" -> new Stuck(stage, cause, false);
            case "stuck-back" -> new Stuck(stage, cause, true);
            case "given-up" -> new GivenUp(stage, cause);
            default -> throw new IllegalArgumentException("no phase is called " + word);
        };
    }
}
