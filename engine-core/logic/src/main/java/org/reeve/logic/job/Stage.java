package org.reeve.logic.job;

import java.util.regex.Pattern;

/**
 * What the job machine must know about one stage of a plan: its name, how it may fail and whether it can be undone. What
 * the stage does is the runner's business.
 */
public record Stage(String name, Kind kind, boolean undo) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /** The ways in which a stage acts, and so what repeating it means. */
    public enum Kind {
        /** One transaction, committed together with the job's next phase: it happens once. */
        WRITE,
        /** One call to an agent under the key job/stage: the agent repeats its answer. */
        CALL,
        /** Waits for a sight and fails at its limit. */
        AWAIT,
        /** Waits for a sight and goes on at its limit. */
        ALLOW
    }

    public Stage {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("stage names are lower case words with hyphens, not: " + name);
        }
    }

    public static Stage of(String name, Kind kind) {
        return new Stage(name, kind, false);
    }

    public static Stage undoable(String name, Kind kind) {
        return new Stage(name, kind, true);
    }
}
