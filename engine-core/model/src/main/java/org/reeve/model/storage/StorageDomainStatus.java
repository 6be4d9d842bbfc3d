package org.reeve.model.storage;

import java.util.EnumSet;
import java.util.Set;
import org.reeve.model.Coded;
import org.reeve.model.State;

/** Where a storage domain stands in its data center. Numbers are oVirt's. */
public enum StorageDomainStatus implements State<StorageDomainStatus> {
    UNKNOWN(0),
    UNINITIALIZED(1),
    UNATTACHED(2),
    ACTIVE(3),
    INACTIVE(4),
    LOCKED(5),
    MAINTENANCE(6),
    PREPARING_FOR_MAINTENANCE(7),
    DETACHING(8),
    ACTIVATING(9);

    private final int code;

    StorageDomainStatus(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static StorageDomainStatus of(int code) {
        return Coded.find(StorageDomainStatus.class, code);
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public Set<StorageDomainStatus> next() {
        return switch (this) {
            case UNKNOWN -> EnumSet.of(ACTIVE, INACTIVE, MAINTENANCE);
            case UNINITIALIZED -> EnumSet.of(UNATTACHED, LOCKED);
            case UNATTACHED -> EnumSet.of(LOCKED, MAINTENANCE, ACTIVE);
            case ACTIVE -> EnumSet.of(INACTIVE, UNKNOWN, LOCKED, PREPARING_FOR_MAINTENANCE, MAINTENANCE);
            case INACTIVE -> EnumSet.of(ACTIVE, ACTIVATING, UNKNOWN, MAINTENANCE, LOCKED);
            case LOCKED -> EnumSet.of(UNATTACHED, ACTIVE, INACTIVE, MAINTENANCE);
            case MAINTENANCE -> EnumSet.of(ACTIVATING, ACTIVE, DETACHING, LOCKED, UNATTACHED);
            case PREPARING_FOR_MAINTENANCE -> EnumSet.of(MAINTENANCE, ACTIVE, INACTIVE);
            case DETACHING -> EnumSet.of(UNATTACHED, MAINTENANCE);
            case ACTIVATING -> EnumSet.of(ACTIVE, INACTIVE, MAINTENANCE);
        };
    }
}
