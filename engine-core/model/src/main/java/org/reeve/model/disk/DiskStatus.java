package org.reeve.model.disk;

import java.util.EnumSet;
import java.util.Set;
import org.reeve.model.Coded;
import org.reeve.model.State;

/** Whether a disk can be used. Numbers are oVirt's; the agent's volumes say the same with LEGAL and ILLEGAL. */
public enum DiskStatus implements State<DiskStatus> {
    UNASSIGNED(0),
    OK(1),
    LOCKED(2),
    ILLEGAL(4);

    private final int code;

    DiskStatus(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static DiskStatus of(int code) {
        return Coded.find(DiskStatus.class, code);
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public Set<DiskStatus> next() {
        return switch (this) {
            case UNASSIGNED -> EnumSet.of(LOCKED, OK, ILLEGAL);
            case OK -> EnumSet.of(LOCKED, ILLEGAL);
            case LOCKED -> EnumSet.of(OK, ILLEGAL);
            case ILLEGAL -> EnumSet.of(LOCKED, OK);
        };
    }
}
