package org.reeve.backend.storage;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.reeve.dal.storage.StorageTarget;
import org.reeve.model.storage.StorageType;

/** Where storage is to be found: a directory of a host, or an export of a server with the ways it wants to be mounted. */
public record StoragePlace(StorageType type, String address, String path, Mounting mounting, Optional<Login> login) {

    /** How a network file system is mounted. */
    public record Mounting(
            String options,
            String vfsType,
            Optional<String> nfsVersion,
            Optional<Integer> nfsRetrans,
            Optional<Integer> nfsTimeo) {

        public static final Mounting USUAL = new Mounting("", "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Who a server is told to be asking. */
    public record Login(String user, String password) {}

    public StoragePlace {
        requireNonNull(type);
        requireNonNull(address);
        requireNonNull(path);
    }

    public static StoragePlace local(String path) {
        return new StoragePlace(StorageType.LOCALFS, "", path, Mounting.USUAL, Optional.empty());
    }

    /** What hosts mount, in one text. */
    public String spec() {
        return address.isEmpty() ? path : address + ":" + path;
    }

    static StoragePlace of(StorageTarget target) {
        Mounting mounting = new Mounting(
                target.mountOptions(),
                target.vfsType(),
                Optional.ofNullable(target.nfsVersion()),
                Optional.ofNullable(target.nfsRetrans()),
                Optional.ofNullable(target.nfsTimeo()));
        Optional<Login> login = target.userName().isEmpty()
                ? Optional.empty()
                : Optional.of(new Login(target.userName(), target.password()));
        return new StoragePlace(target.type(), target.address(), target.path(), mounting, login);
    }

    StorageTarget target() {
        return new StorageTarget(
                type,
                address,
                path,
                null,
                "",
                "",
                login.map(Login::user).orElse(""),
                login.map(Login::password).orElse(""),
                mounting.options(),
                mounting.vfsType(),
                mounting.nfsVersion().orElse(null),
                mounting.nfsRetrans().orElse(null),
                mounting.nfsTimeo().orElse(null));
    }
}
