package org.reeve.model.vm;

import org.reeve.model.Coded;

/** Whether a machine ended as it should. The numbers are the agent's exitCode. */
public enum ExitStatus implements Coded {
    NORMAL(0),
    ERROR(1);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static ExitStatus of(int code) {
        return Coded.find(ExitStatus.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
