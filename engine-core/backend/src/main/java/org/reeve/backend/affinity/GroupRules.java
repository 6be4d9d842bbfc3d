package org.reeve.backend.affinity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Naming;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.affinity.AffinityGroupId;
import org.reeve.model.cluster.ClusterId;

/** What holds for a new affinity group as for a changed one. */
final class GroupRules {

    private static final int LONGEST_NAME = 255;

    private GroupRules() {}

    static Verdict check(
            ClusterId cluster, Naming naming, GroupWishes wishes, Optional<AffinityGroupId> self, Store store) {
        var rows = new GroupRows(store.sql());
        boolean taken = naming.name()
                .flatMap(name -> rows.named(cluster, name))
                .filter(other -> !Optional.of(other.id()).equals(self))
                .isPresent();
        Verdict verdict = Names.check(naming, LONGEST_NAME)
                .and(Verdict.refuseIf(
                        taken,
                        "affinity.group-name-taken",
                        "name",
                        naming.name().orElse("")));
        for (Map.Entry<Membership, List<UUID>> members : wishes.members().entrySet()) {
            verdict = verdict.and(
                    new Members(members.getKey(), store.sql()).check(members.getValue(), Optional.of(cluster.value())));
        }
        return verdict;
    }

    static GroupRows.Row over(GroupRows.Row was, Naming naming, GroupWishes wishes) {
        return new GroupRows.Row(
                was.id(),
                was.cluster(),
                naming.name().orElse(was.name()),
                naming.description().orElse(was.description()),
                wishes.priority().orElse(was.priority()),
                wishes.vms().over(was.vms()),
                wishes.hosts().over(was.hosts()));
    }

    static void fill(UUID group, GroupWishes wishes, Store store) {
        wishes.members().forEach((in, members) -> new Members(in, store.sql()).replace(group, members));
    }

    static Facts facts(GroupRows.Row group, Store store) {
        String cluster = store.sql()
                .first("select name from cluster where id = ?", row -> row.getString(1), group.cluster())
                .orElse("");
        return Facts.about(group.cluster(), cluster).with("group", group.name());
    }

    static Verdict unknown(AffinityGroupId group) {
        return Verdict.notFound("kernel.not-found", "kind", "affinity group", "id", group);
    }
}
