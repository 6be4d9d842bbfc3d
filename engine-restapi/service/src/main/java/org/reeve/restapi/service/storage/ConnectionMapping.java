package org.reeve.restapi.service.storage;

import java.util.Locale;
import java.util.Optional;
import org.reeve.backend.storage.AddStorageConnection;
import org.reeve.backend.storage.ConnectionView;
import org.reeve.backend.storage.PlaceChange;
import org.reeve.backend.storage.StoragePlace;
import org.reeve.backend.storage.UpdateStorageConnection;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.types.NfsVersion;
import org.reeve.restapi.types.StorageConnection;
import org.reeve.restapi.types.StorageType;

/** Ways to storage as the API has them. Passwords are taken and never given. */
final class ConnectionMapping {

    private ConnectionMapping() {}

    static StorageConnection type(ConnectionView view) {
        var type = new StorageConnection();
        StoragePlace place = view.place();
        type.setId(view.id().toString());
        type.setType(StorageType.valueOf(place.type().name()));
        type.setPath(text(place.path()));
        type.setAddress(text(place.address()));
        type.setMountOptions(text(place.mounting().options()));
        type.setVfsType(text(place.mounting().vfsType()));
        place.mounting().nfsVersion().map(ConnectionMapping::nfs).ifPresent(type::setNfsVersion);
        place.mounting().nfsRetrans().ifPresent(type::setNfsRetrans);
        place.mounting().nfsTimeo().ifPresent(type::setNfsTimeo);
        place.target().ifPresent(target -> {
            type.setTarget(target.name());
            type.setPort(target.port());
            type.setPortal(text(target.portal()));
        });
        place.login().ifPresent(login -> type.setUsername(login.user()));
        return type;
    }

    static NfsVersion nfs(String version) {
        return NfsVersion.valueOf(version.toUpperCase(Locale.ROOT));
    }

    static String text(String text) {
        return text.isEmpty() ? null : text;
    }

    static AddStorageConnection.Order add(StorageConnection given) {
        var type = org.reeve.model.storage.StorageType.valueOf(
                Given.required(given.getType(), "storage_connection.type").name());
        return new AddStorageConnection.Order(new StoragePlace(
                type,
                Given.or(given.getAddress(), ""),
                Given.or(given.getPath(), ""),
                new StoragePlace.Mounting(
                        Given.or(given.getMountOptions(), ""),
                        Given.or(given.getVfsType(), ""),
                        Optional.ofNullable(given.getNfsVersion()).map(NfsVersion::name),
                        Optional.ofNullable(given.getNfsRetrans()),
                        Optional.ofNullable(given.getNfsTimeo())),
                type == org.reeve.model.storage.StorageType.ISCSI ? Optional.of(target(given)) : Optional.empty(),
                Optional.ofNullable(given.getUsername())
                        .map(user -> new StoragePlace.Login(user, Given.or(given.getPassword(), "")))));
    }

    private static StoragePlace.Target target(StorageConnection given) {
        return new StoragePlace.Target(
                Given.or(given.getTarget(), ""),
                Given.or(given.getPort(), StoragePlace.Target.USUAL_PORT),
                Given.or(given.getPortal(), ""));
    }

    static UpdateStorageConnection.Order update(StorageConnectionId id, StorageConnection given, boolean force) {
        return new UpdateStorageConnection.Order(
                id,
                new PlaceChange(
                        Optional.ofNullable(given.getType())
                                .map(type -> org.reeve.model.storage.StorageType.valueOf(type.name())),
                        Optional.ofNullable(given.getAddress()),
                        Optional.ofNullable(given.getPath()),
                        new PlaceChange.Mount(
                                Optional.ofNullable(given.getMountOptions()),
                                Optional.ofNullable(given.getVfsType()),
                                Optional.ofNullable(given.getNfsVersion()).map(NfsVersion::name),
                                Optional.ofNullable(given.getNfsRetrans()),
                                Optional.ofNullable(given.getNfsTimeo())),
                        new PlaceChange.Session(
                                Optional.ofNullable(given.getTarget()),
                                Optional.ofNullable(given.getPort()),
                                Optional.ofNullable(given.getPortal()),
                                Optional.ofNullable(given.getUsername()),
                                Optional.ofNullable(given.getPassword()))),
                force);
    }
}
