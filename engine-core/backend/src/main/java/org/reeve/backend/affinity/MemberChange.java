package org.reeve.backend.affinity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.affinity.AffinityGroupId;
import org.reeve.model.affinity.AffinityLabelId;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** What joining and leaving affinity groups and labels have in common. */
@Dependent
class MemberChange {

    /** A pair that is to be made or undone. */
    record Pair(Membership in, Optional<ClusterId> cluster, UUID owner, UUID member) {

        ActionGroup right() {
            return in.ofGroup() ? ActionGroup.MANIPULATE_AFFINITY_GROUPS : ActionGroup.TAG_MANAGEMENT;
        }

        EventType failed() {
            return in.ofGroup()
                    ? EventType.USER_FAILED_TO_UPDATE_AFFINITY_GROUP
                    : EventType.USER_FAILED_TO_UPDATE_AFFINITY_LABEL;
        }

        Target target() {
            return cluster.map(Target::of).orElseGet(Target::system);
        }

        List<Lock> locks() {
            return in.ofGroup()
                    ? List.of(
                            Lock.exclusive(new AffinityGroupId(owner)),
                            Lock.name("affinity", cluster.orElseThrow().toString()))
                    : List.of(Lock.exclusive(new AffinityLabelId(owner)));
        }
    }

    private final GroupChange change;

    @Inject
    MemberChange(GroupChange change) {
        this.change = change;
    }

    /** Whether what is to be joined or left is there and open. */
    static Verdict open(Pair pair, Store store) {
        return pair.in().ofGroup()
                ? new GroupRows(store.sql())
                        .find(new AffinityGroupId(pair.owner()), pair.cluster().orElseThrow())
                        .map(found -> Verdict.ok())
                        .orElseGet(() -> GroupRules.unknown(new AffinityGroupId(pair.owner())))
                : new LabelRows(store.sql()).open(new AffinityLabelId(pair.owner()));
    }

    void make(Pair pair, Runnable deed, Store store) {
        if (pair.in().ofGroup()) {
            deed.run();
            var group = new GroupRows(store.sql())
                    .find(new AffinityGroupId(pair.owner()), pair.cluster().orElseThrow())
                    .orElseThrow();
            change.written(group.cluster(), group.name(), store);
            store.changed(group.id());
            store.log(EventType.USER_UPDATED_AFFINITY_GROUP, GroupRules.facts(group, store));
        } else {
            var affinity = new AffinityRows(store.sql());
            Set<ClusterId> clusters = new LinkedHashSet<>(affinity.clustersOf(pair.owner()));
            deed.run();
            clusters.addAll(affinity.clustersOf(pair.owner()));
            change.written(clusters, store);
            LabelView label = new LabelRows(store.sql())
                    .find(new AffinityLabelId(pair.owner()))
                    .orElseThrow();
            store.changed(label.id());
            store.log(EventType.USER_UPDATED_AFFINITY_LABEL, Facts.none().with("label", label.name()));
        }
    }
}
