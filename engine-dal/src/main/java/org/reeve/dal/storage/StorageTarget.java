package org.reeve.dal.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.reeve.dal.Sealed;
import org.reeve.model.storage.StorageType;

/** What hosts mount or log in to. Members that mean nothing to a type are empty or null. */
@Embeddable
public record StorageTarget(
        @Enumerated(EnumType.STRING) StorageType type,
        String address,
        String path,
        Integer port,
        String portal,
        String target,
        @Column(name = "user_name") String userName,
        @Convert(converter = Sealed.class) String password,
        @Column(name = "mount_options") String mountOptions,
        @Column(name = "vfs_type") String vfsType,
        @Column(name = "nfs_version") String nfsVersion,
        @Column(name = "nfs_retrans") Integer nfsRetrans,
        @Column(name = "nfs_timeo") Integer nfsTimeo) {

    public static StorageTarget nfs(String address, String path) {
        return new StorageTarget(StorageType.NFS, address, path, null, "", "", "", "", "", "", null, null, null);
    }

    public static StorageTarget local(String path) {
        return new StorageTarget(StorageType.LOCALFS, "", path, null, "", "", "", "", "", "", null, null, null);
    }

    public static StorageTarget posix(String path, String vfsType, String mountOptions) {
        return new StorageTarget(
                StorageType.POSIXFS, "", path, null, "", "", "", "", mountOptions, vfsType, null, null, null);
    }
}
