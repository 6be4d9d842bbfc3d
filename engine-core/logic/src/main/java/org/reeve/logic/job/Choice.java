package org.reeve.logic.job;

/** What a person may decide about a stuck job. */
public enum Choice {
    RETRY,
    UNDO,
    GIVE_UP
}
