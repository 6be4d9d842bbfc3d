package org.reeve.model.vm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.vm.Convergence.Deed;
import org.reeve.model.vm.Convergence.Step;

/** The ways in which a machine is moved that clusters and machines can choose among, under oVirt's ids; their meaning is fixed. */
public enum MigrationPolicy {

    /** As it was before there were policies: the host's own ways. */
    LEGACY("00000000-0000-0000-0000-000000000000", "Legacy", "4.2", null),

    MINIMAL_DOWNTIME(
            "80554327-0569-496b-bdeb-fcbbf52b827b",
            "Minimal downtime",
            "4.2",
            Convergence.of(2, List.of(Step.of(Deed.ABORT)), 100, 150, 200, 300, 400, 500)),

    SUSPEND_WHEN_NEEDED(
            "80554327-0569-496b-bdeb-fcbbf52b827c",
            "Suspend workload if needed",
            "4.2",
            Convergence.of(1, List.of(Step.pause(5000), Step.of(Deed.ABORT)), 100, 150, 200, 300, 400, 500)
                    .compressing()),

    POST_COPY(
            "a7aeedb2-8d66-4e51-bb22-32595027ce71",
            "Post-copy migration",
            "4.2",
            Convergence.of(2, List.of(Step.of(Deed.POST_COPY), Step.of(Deed.ABORT)), 100, 150, 200)),

    VERY_LARGE(
            "57237b82-b8c2-425f-b425-114b35219626",
            "Very large VMs",
            "4.7",
            Convergence.of(1, List.of(Step.pause(5000), Step.of(Deed.ABORT)), 300, 400, 500, 700, 1000, 1500)
                    .withoutCopies());

    private final UUID id;
    private final String title;
    private final String since;
    private final Convergence convergence;

    MigrationPolicy(String id, String title, String since, Convergence convergence) {
        this.id = UUID.fromString(id);
        this.title = title;
        this.since = since;
        this.convergence = convergence;
    }

    /** What people know it by. */
    public String title() {
        return title;
    }

    /** Nothing where the host decides. */
    public Optional<Convergence> convergence() {
        return Optional.ofNullable(convergence);
    }

    /** Those that hosts of a level understand. */
    public static List<MigrationPolicy> at(String level) {
        return Arrays.stream(values())
                .filter(one -> one.since.compareTo(level) <= 0)
                .toList();
    }

    public UUID id() {
        return id;
    }

    public static Optional<MigrationPolicy> of(UUID id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
}
