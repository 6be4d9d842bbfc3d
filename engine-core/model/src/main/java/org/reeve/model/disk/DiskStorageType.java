package org.reeve.model.disk;

import org.reeve.model.Coded;

/** What kind of storage backs a disk. */
public enum DiskStorageType implements Coded {
    IMAGE(0),
    LUN(1),
    CINDER(2),
    MANAGED_BLOCK_STORAGE(3),
    KUBERNETES(4);

    private final int code;

    DiskStorageType(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static DiskStorageType of(int code) {
        return Coded.find(DiskStorageType.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
