package org.reeve.model.host;

import org.reeve.model.Coded;

/** What an outside monitoring system says about an object. */
public enum ExternalStatus implements Coded {
    OK(0),
    INFO(1),
    WARNING(2),
    ERROR(3),
    FAILURE(4);

    private final int code;

    ExternalStatus(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static ExternalStatus of(int code) {
        return Coded.find(ExternalStatus.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
