package org.reeve.backend.affinity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reeve.backend.api.Message;
import org.reeve.backend.api.Refused;
import org.reeve.backend.cluster.ClusterWriters;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.logic.affinity.Conflict;
import org.reeve.logic.affinity.Conflicts;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;

/** What follows every change of affinity groups: contradictions are refused or told, and the cluster places machines by the new rules. */
@Dependent
class GroupChange {

    private final ClusterWriters writers;

    @Inject
    GroupChange(ClusterWriters writers) {
        this.writers = writers;
    }

    /** After the rows were written; what was written is taken back by the refusal. Only contradictions that involve the group are told. */
    void written(ClusterId cluster, String group, Store store) {
        written(Set.of(cluster), conflict -> conflict.groups().contains(group), store);
    }

    void written(Set<ClusterId> clusters, Store store) {
        written(clusters, conflict -> false, store);
    }

    private void written(Set<ClusterId> clusters, Predicate<Conflict> told, Store store) {
        for (ClusterId cluster : clusters) {
            List<Conflict> found = Conflicts.in(new AffinityRows(store.sql()).resolved(cluster));
            List<Message> unbearable = found.stream()
                    .filter(conflict -> !conflict.kind().bearable())
                    .map(conflict -> refusal(conflict, store))
                    .toList();
            if (!unbearable.isEmpty()) {
                throw new Refused(Refused.Kind.CONFLICT, unbearable);
            }
            found.stream().filter(told).forEach(conflict -> store.log(event(conflict), facts(conflict, store)));
        }
        writers.rulesChanged(clusters);
    }

    private static Message refusal(Conflict conflict, Store store) {
        return switch (conflict.kind()) {
            case VMS ->
                Message.of(
                        "affinity.vms-conflict", "groups", groups(conflict), "vms", names("vm", conflict.vms(), store));
            default ->
                Message.of(
                        "affinity.hosts-conflict",
                        "groups",
                        groups(conflict),
                        "vms",
                        names("vm", conflict.vms(), store),
                        "hosts",
                        names("host", conflict.hosts(), store));
        };
    }

    private static EventType event(Conflict conflict) {
        return switch (conflict.kind()) {
            case HOSTS_ENFORCED -> EventType.VM_TO_HOST_CONFLICT_IN_ENFORCING_POSITIVE_AND_NEGATIVE_AFFINITY;
            case HOSTS -> EventType.VM_TO_HOST_CONFLICT_IN_POSITIVE_AND_NEGATIVE_AFFINITY;
            case TOGETHER_AGAINST_HOSTS -> EventType.VM_TO_HOST_CONFLICTS_POSITIVE_VM_TO_VM_AFFINITY;
            case APART_AGAINST_HOSTS -> EventType.VM_TO_HOST_CONFLICTS_NEGATIVE_VM_TO_VM_AFFINITY;
            case NO_COMMON_HOST -> EventType.NON_INTERSECTING_POSITIVE_HOSTS_AFFINITY_CONFLICTS;
            case VMS -> EventType.VM_TO_VM_AFFINITY_CONFLICTS;
        };
    }

    private static Facts facts(Conflict conflict, Store store) {
        return Facts.none()
                .with("groups", groups(conflict))
                .with("vms", names("vm", conflict.vms(), store))
                .with("hosts", names("host", conflict.hosts(), store));
    }

    private static String groups(Conflict conflict) {
        return conflict.groups().stream().sorted().collect(Collectors.joining(", "));
    }

    private static String names(String table, Set<?> ids, Store store) {
        if (ids.isEmpty()) {
            return "";
        }
        return String.join(
                ", ",
                store.sql()
                        .list(
                                "select name from %s where id = any (?) order by name".formatted(table),
                                row -> row.getString(1),
                                ids));
    }
}
