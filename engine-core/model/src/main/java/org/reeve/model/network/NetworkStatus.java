package org.reeve.model.network;

import org.reeve.model.Coded;

/** Whether every host of a cluster carries a network it must carry. */
public enum NetworkStatus implements Coded {
    NON_OPERATIONAL(0),
    OPERATIONAL(1);

    private final int code;

    NetworkStatus(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static NetworkStatus of(int code) {
        return Coded.find(NetworkStatus.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
