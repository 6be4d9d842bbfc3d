package org.reeve.model.datacenter;

import java.util.EnumSet;
import java.util.Set;
import org.reeve.model.Coded;
import org.reeve.model.State;

/** Whether a data center's storage has a manager that works. Numbers are oVirt's. */
public enum DataCenterStatus implements State<DataCenterStatus> {
    UNINITIALIZED(0),
    UP(1),
    MAINTENANCE(2),
    NOT_OPERATIONAL(3),
    NON_RESPONSIVE(4),
    CONTEND(5);

    private final int code;

    DataCenterStatus(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static DataCenterStatus of(int code) {
        return Coded.find(DataCenterStatus.class, code);
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public Set<DataCenterStatus> next() {
        return switch (this) {
            case UNINITIALIZED -> EnumSet.of(UP, MAINTENANCE, CONTEND, NON_RESPONSIVE);
            case UP -> EnumSet.of(NON_RESPONSIVE, NOT_OPERATIONAL, MAINTENANCE, CONTEND, UNINITIALIZED);
            case MAINTENANCE -> EnumSet.of(UP, CONTEND, UNINITIALIZED, NON_RESPONSIVE);
            case NOT_OPERATIONAL -> EnumSet.of(CONTEND, NON_RESPONSIVE, UP, MAINTENANCE);
            case NON_RESPONSIVE -> EnumSet.of(CONTEND, UP, NOT_OPERATIONAL, MAINTENANCE);
            case CONTEND -> EnumSet.of(UP, NON_RESPONSIVE, NOT_OPERATIONAL);
        };
    }
}
