package org.reeve.model.storage;

import org.reeve.model.Coded;

/** What a storage domain is for; the master domain also carries the metadata of its data center. */
public enum StorageDomainType implements Coded {
    MASTER(0),
    DATA(1),
    ISO(2),
    EXPORT(3),
    IMAGE(4),
    VOLUME(5),
    UNKNOWN(6),
    MANAGED_BLOCK_STORAGE(7),
    UNMANAGED(8);

    private final int code;

    StorageDomainType(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static StorageDomainType of(int code) {
        return Coded.find(StorageDomainType.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
