package org.reeve.model.disk;

import org.reeve.model.Coded;

/** How the bytes of a volume are laid out. The numbers travel to the agent. */
public enum VolumeFormat implements Coded {
    UNASSIGNED(3),
    COW(4),
    RAW(5);

    private final int code;

    VolumeFormat(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static VolumeFormat of(int code) {
        return Coded.find(VolumeFormat.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
