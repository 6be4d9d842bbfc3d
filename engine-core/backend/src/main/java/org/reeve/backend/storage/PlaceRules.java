package org.reeve.backend.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageType;

/** What each kind of storage must say to be found, and that no two connections lead to the same place. */
final class PlaceRules {

    /** These have members of their own, or are the engine's business. */
    private static final List<String> MANAGED_OPTIONS =
            List.of("nfsvers", "vers", "minorversion", "retrans", "timeo", "proto", "protocol_version");

    private static final int MOST_TIMES = 65_535;
    static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = 1_024;

    private PlaceRules() {}

    static Verdict check(StoragePlace place) {
        return lengths(place).and(kind(place));
    }

    /** What tells places apart is indexed, and a longer name than these no server has. */
    private static Verdict lengths(StoragePlace place) {
        String target = place.target().map(StoragePlace.Target::name).orElse("");
        String portal = place.target().map(StoragePlace.Target::portal).orElse("");
        return longest("address", place.address(), LONGEST_NAME)
                .and(longest("path", place.path(), LONGEST_PATH))
                .and(longest("target", target, LONGEST_NAME))
                .and(longest("portal", portal, LONGEST_NAME));
    }

    static Verdict longest(String member, String value, int most) {
        return Verdict.invalidIf(value.length() > most, "storage.member-long", "member", member, "most", most);
    }

    private static Verdict kind(StoragePlace place) {
        return switch (place.type()) {
            case NFS -> given("address", place.address()).and(absolute(place)).and(mounting(place));
            case LOCALFS -> absolute(place);
            case POSIXFS, GLUSTERFS ->
                given("path", place.path())
                        .and(given("vfs_type", place.mounting().vfsType()));
            case ISCSI ->
                given("address", place.address())
                        .and(given(
                                "target",
                                place.target().map(StoragePlace.Target::name).orElse("")))
                        .and(port(place));
            case FCP, GLANCE, CINDER, MANAGED_BLOCK_STORAGE, UNMANAGED, UNKNOWN ->
                Verdict.invalid(
                        "storage.connection-kind", "kind", place.type().name().toLowerCase(Locale.ROOT));
        };
    }

    private static Verdict given(String member, String value) {
        return Verdict.invalidIf(value.isBlank(), "storage.member-missing", "member", member);
    }

    private static Verdict absolute(StoragePlace place) {
        return Verdict.invalidIf(!place.path().startsWith("/"), "storage.path-invalid", "path", place.path());
    }

    private static Verdict port(StoragePlace place) {
        int port = place.target().map(StoragePlace.Target::port).orElse(StoragePlace.Target.USUAL_PORT);
        return Verdict.invalidIf(port < 1 || port > MOST_TIMES, "storage.port-invalid", "port", port);
    }

    private static Verdict mounting(StoragePlace place) {
        Optional<String> managed = Arrays.stream(place.mounting().options().split(","))
                .map(option -> option.split("=")[0].strip().toLowerCase(Locale.ROOT))
                .filter(MANAGED_OPTIONS::contains)
                .findFirst();
        return Verdict.invalidIf(managed.isPresent(), "storage.option-managed", "option", managed.orElse(""))
                .and(times(place.mounting().nfsRetrans(), "nfs_retrans"))
                .and(times(place.mounting().nfsTimeo(), "nfs_timeo"));
    }

    private static Verdict times(Optional<Integer> value, String member) {
        return Verdict.invalidIf(
                value.filter(number -> number < 0 || number > MOST_TIMES).isPresent(),
                "storage.number-invalid",
                "member",
                member);
    }

    /** Another connection to the same place. */
    static Verdict free(StoragePlace place, Optional<StorageConnectionId> but, Store store) {
        Optional<StorageConnectionId> known =
                known(place, store).filter(id -> !Optional.of(id).equals(but));
        return Verdict.refuseIf(known.isPresent(), "storage.connection-exists", "place", place.spec());
    }

    /** Two hosts may well have the same local directory, so those are not compared. */
    static Optional<StorageConnectionId> known(StoragePlace place, Store store) {
        if (place.type() == StorageType.LOCALFS) {
            return Optional.empty();
        }
        return store.sql()
                .first(
                        """
                        select id from storage_connection
                        where type = ? and address = ? and path = ? and coalesce(port, 0) = ? and portal = ? and target = ?""",
                        row -> new StorageConnectionId(row.getObject(1, UUID.class)),
                        place.type(),
                        place.address(),
                        place.path(),
                        place.target().map(StoragePlace.Target::port).orElse(0),
                        place.target().map(StoragePlace.Target::portal).orElse(""),
                        place.target().map(StoragePlace.Target::name).orElse(""));
    }
}
