package org.reeve.model.cluster;

import org.reeve.model.Coded;

/** The processor family of a cluster. */
public enum Architecture implements Coded {
    UNDEFINED(0),
    X86(4),
    PPC(3),
    S390X(7),
    X86_64(1),
    PPC64(2),
    PPC64LE(5),
    PPCLE(6);

    private final int code;

    Architecture(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static Architecture of(int code) {
        return Coded.find(Architecture.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
