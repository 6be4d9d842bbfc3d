package org.reeve.logic.lock;

import org.reeve.model.job.JobId;

/** Why a lock cannot be taken now: somebody holds it in a way that excludes the wish. */
public record Blocked(Lock wanted, Held by) {

    public JobId owner() {
        return by.owner();
    }

    @Override
    public String toString() {
        return wanted.key() + " is held by job " + by.owner()
                + (by.lock().mode() == Lock.Mode.SHARED ? " for reading" : "");
    }
}
