package org.reeve.backend.storage;

import java.util.Optional;
import org.reeve.model.storage.StorageType;

/**
 * How a way to storage shall change; what is absent stays as it is.
 *
 * @param type may be repeated, but not changed
 */
public record PlaceChange(
        Optional<StorageType> type, Optional<String> address, Optional<String> path, Mount mount, Session session) {

    /** How it is mounted. */
    public record Mount(
            Optional<String> options,
            Optional<String> vfsType,
            Optional<String> nfsVersion,
            Optional<Integer> nfsRetrans,
            Optional<Integer> nfsTimeo) {}

    /** What is logged in to, and as whom. */
    public record Session(
            Optional<String> target,
            Optional<Integer> port,
            Optional<String> portal,
            Optional<String> user,
            Optional<String> password) {}

    StoragePlace over(StoragePlace was) {
        StoragePlace.Mounting how = was.mounting();
        return new StoragePlace(
                was.type(),
                address.orElse(was.address()),
                path.orElse(was.path()),
                new StoragePlace.Mounting(
                        mount.options().orElse(how.options()),
                        mount.vfsType().orElse(how.vfsType()),
                        mount.nfsVersion().or(how::nfsVersion),
                        mount.nfsRetrans().or(how::nfsRetrans),
                        mount.nfsTimeo().or(how::nfsTimeo)),
                target(was),
                login(was));
    }

    private Optional<StoragePlace.Target> target(StoragePlace was) {
        return was.target()
                .map(old -> new StoragePlace.Target(
                        session.target().orElse(old.name()),
                        session.port().orElse(old.port()),
                        session.portal().orElse(old.portal())));
    }

    private Optional<StoragePlace.Login> login(StoragePlace was) {
        Optional<String> user = session.user().or(() -> was.login().map(StoragePlace.Login::user));
        return user.filter(name -> !name.isEmpty())
                .map(name -> new StoragePlace.Login(
                        name,
                        session.password()
                                .or(() -> was.login().map(StoragePlace.Login::password))
                                .orElse("")));
    }
}
