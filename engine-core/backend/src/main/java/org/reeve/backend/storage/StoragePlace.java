package org.reeve.backend.storage;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.reeve.dal.storage.StorageTarget;
import org.reeve.model.storage.StorageType;

/** Where storage is to be found: a directory of a host, or an export of a server with the ways it wants to be mounted. */
public record StoragePlace(
        StorageType type,
        String address,
        String path,
        Mounting mounting,
        Optional<Target> target,
        Optional<Login> login) {

    /** How a network file system is mounted. */
    public record Mounting(
            String options,
            String vfsType,
            Optional<String> nfsVersion,
            Optional<Integer> nfsRetrans,
            Optional<Integer> nfsTimeo) {

        public static final Mounting USUAL = new Mounting("", "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What iSCSI logs in to.
     *
     * @param portal as the server names it, which may be more than its address
     */
    public record Target(String name, int port, String portal) {

        public static final int USUAL_PORT = 3260;
    }

    /** Who a server is told to be asking. */
    public record Login(String user, String password) {}

    public StoragePlace {
        requireNonNull(type);
        requireNonNull(address);
        requireNonNull(path);
        requireNonNull(target);
    }

    public static StoragePlace local(String path) {
        return new StoragePlace(StorageType.LOCALFS, "", path, Mounting.USUAL, Optional.empty(), Optional.empty());
    }

    /** What hosts mount or log in to, in one text. */
    public String spec() {
        return target.map(iscsi -> address + ":" + iscsi.port() + " " + iscsi.name())
                .orElse(address.isEmpty() ? path : address + ":" + path);
    }

    /** The same without who logs in, to be shown. */
    StoragePlace shown() {
        return new StoragePlace(type, address, path, mounting, target, login.map(known -> new Login(known.user(), "")));
    }

    /** Read from a row with all columns of `storage_connection`. */
    static StoragePlace of(ResultSet row) throws SQLException {
        return of(new StorageTarget(
                StorageType.valueOf(row.getString("type")),
                row.getString("address"),
                row.getString("path"),
                row.getObject("port", Integer.class),
                row.getString("portal"),
                row.getString("target"),
                row.getString("user_name"),
                row.getString("password"),
                row.getString("mount_options"),
                row.getString("vfs_type"),
                row.getString("nfs_version"),
                row.getObject("nfs_retrans", Integer.class),
                row.getObject("nfs_timeo", Integer.class)));
    }

    static StoragePlace of(StorageTarget known) {
        Mounting mounting = new Mounting(
                known.mountOptions(),
                known.vfsType(),
                Optional.ofNullable(known.nfsVersion()),
                Optional.ofNullable(known.nfsRetrans()),
                Optional.ofNullable(known.nfsTimeo()));
        Optional<Login> login = known.userName().isEmpty()
                ? Optional.empty()
                : Optional.of(new Login(known.userName(), known.password()));
        Optional<Target> iscsi = known.target().isEmpty()
                ? Optional.empty()
                : Optional.of(new Target(
                        known.target(), Optional.ofNullable(known.port()).orElse(Target.USUAL_PORT), known.portal()));
        return new StoragePlace(known.type(), known.address(), known.path(), mounting, iscsi, login);
    }

    StorageTarget stored() {
        return new StorageTarget(
                type,
                address,
                path,
                target.map(Target::port).orElse(null),
                target.map(Target::portal).orElse(""),
                target.map(Target::name).orElse(""),
                login.map(Login::user).orElse(""),
                login.map(Login::password).orElse(""),
                mounting.options(),
                mounting.vfsType(),
                mounting.nfsVersion().orElse(null),
                mounting.nfsRetrans().orElse(null),
                mounting.nfsTimeo().orElse(null));
    }
}
