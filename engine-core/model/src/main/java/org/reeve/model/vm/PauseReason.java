package org.reeve.model.vm;

import org.reeve.model.Coded;

/** Why a machine stands still. */
public enum PauseReason implements Coded {
    NONE(0),
    EOTHER(1),
    EIO(2),
    ENOSPC(3),
    EPERM(4),
    NOERR(5),
    POSTCOPY(6);

    private final int code;

    PauseReason(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static PauseReason of(int code) {
        return Coded.find(PauseReason.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
