package org.reeve.model.vm;

import org.reeve.model.Coded;

/** Whether a running machine may be moved to another host. */
public enum MigrationSupport implements Coded {
    MIGRATABLE(0),
    IMPLICITLY_NON_MIGRATABLE(1),
    PINNED_TO_HOST(2);

    private final int code;

    MigrationSupport(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static MigrationSupport of(int code) {
        return Coded.find(MigrationSupport.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
