package org.reeve.model.vm;

import org.reeve.model.Coded;

/** What a machine is tuned for. */
public enum VmType implements Coded {
    DESKTOP(0),
    SERVER(1),
    HIGH_PERFORMANCE(2);

    private final int code;

    VmType(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static VmType of(int code) {
        return Coded.find(VmType.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
