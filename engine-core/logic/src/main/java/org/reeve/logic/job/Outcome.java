package org.reeve.logic.job;

/** How running or undoing one stage went. A crash is no outcome: the phase is still stored and the stage is simply run again. */
public sealed interface Outcome {

    /** It happened, or had happened before. */
    record Ok() implements Outcome {}

    /** It did not happen, or may have, and trying again cannot help. */
    record Failed(String cause) implements Outcome {}

    /** It did not happen yet, or may have, and trying again can help. */
    record Retry(String cause) implements Outcome {}
}
