package org.reeve.model.vm;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The ways in which a machine is moved that clusters and machines can choose among, under oVirt's ids; their meaning is fixed. */
public enum MigrationPolicy {
    LEGACY("00000000-0000-0000-0000-000000000000"),
    MINIMAL_DOWNTIME("80554327-0569-496b-bdeb-fcbbf52b827b"),
    SUSPEND_WHEN_NEEDED("80554327-0569-496b-bdeb-fcbbf52b827c"),
    POST_COPY("a7aeedb2-8d66-4e51-bb22-32595027ce71"),
    VERY_LARGE("57237b82-b8c2-425f-b425-114b35219626");

    private final UUID id;

    MigrationPolicy(String id) {
        this.id = UUID.fromString(id);
    }

    public UUID id() {
        return id;
    }

    public static Optional<MigrationPolicy> of(UUID id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
}
