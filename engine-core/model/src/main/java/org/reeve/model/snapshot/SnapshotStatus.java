package org.reeve.model.snapshot;

import java.util.EnumSet;
import java.util.Set;
import org.reeve.model.Coded;
import org.reeve.model.State;

/** Whether a snapshot can be used. */
public enum SnapshotStatus implements State<SnapshotStatus> {
    OK(0),
    LOCKED(1),
    IN_PREVIEW(2);

    private final int code;

    SnapshotStatus(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static SnapshotStatus of(int code) {
        return Coded.find(SnapshotStatus.class, code);
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public Set<SnapshotStatus> next() {
        return switch (this) {
            case OK -> EnumSet.of(LOCKED, IN_PREVIEW);
            case LOCKED -> EnumSet.of(OK, IN_PREVIEW);
            case IN_PREVIEW -> EnumSet.of(LOCKED, OK);
        };
    }
}
