package org.reeve.model.storage;

import org.reeve.model.Coded;

/** How hosts reach a storage domain. */
public enum StorageType implements Coded {
    UNKNOWN(0),
    NFS(1),
    FCP(2),
    ISCSI(3),
    LOCALFS(4),
    POSIXFS(6),
    GLUSTERFS(7),
    GLANCE(8),
    CINDER(9),
    MANAGED_BLOCK_STORAGE(10),
    UNMANAGED(11);

    private final int code;

    StorageType(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static StorageType of(int code) {
        return Coded.find(StorageType.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
