package org.reeve.model.network;

import org.reeve.model.Coded;

/** Whether a host's network card has a link. */
public enum InterfaceStatus implements Coded {
    NONE(0),
    UP(1),
    DOWN(2);

    private final int code;

    InterfaceStatus(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static InterfaceStatus of(int code) {
        return Coded.find(InterfaceStatus.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
