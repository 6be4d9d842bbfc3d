package org.reeve.model.user;

import org.reeve.model.Coded;

/** Whether a role opens the administration portal. */
public enum RoleType implements Coded {
    ADMIN(1),
    USER(2);

    private final int code;

    RoleType(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static RoleType of(int code) {
        return Coded.find(RoleType.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
