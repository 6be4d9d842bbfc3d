package org.reeve.model.disk;

import org.reeve.model.Coded;

/** Whether a volume takes its space at once or as it is written. The numbers travel to the agent. */
public enum VolumeType implements Coded {
    UNASSIGNED(0),
    PREALLOCATED(1),
    SPARSE(2);

    private final int code;

    VolumeType(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static VolumeType of(int code) {
        return Coded.find(VolumeType.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
