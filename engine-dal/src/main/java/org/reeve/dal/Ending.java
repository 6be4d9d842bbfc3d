package org.reeve.dal;

/** How a transaction ended. */
public enum Ending {
    COMMITTED,
    ROLLED_BACK,
    /** The database did not answer to the commit: only looking tells. */
    UNKNOWN
}
