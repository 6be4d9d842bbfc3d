package org.reeve.model.event;

import org.reeve.model.Coded;

/** How loudly an event speaks. */
public enum Severity implements Coded {
    NORMAL(0),
    WARNING(1),
    ERROR(2),
    ALERT(10);

    private final int code;

    Severity(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static Severity of(int code) {
        return Coded.find(Severity.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
