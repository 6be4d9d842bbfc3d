package org.reeve.backend.affinity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Naming;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.affinity.AffinityLabelId;

/** What somebody wants a label to be like; what is absent stays as it is, or off and empty in a new one. */
public record LabelWishes(Optional<String> name, Optional<Boolean> implicitGroup, Map<Membership, List<UUID>> members) {

    private static final int LONGEST_NAME = 50;

    public LabelWishes {
        members = Map.copyOf(members);
    }

    Verdict check(Optional<AffinityLabelId> self, Store store) {
        boolean taken = name.flatMap(new LabelRows(store.sql())::named)
                .filter(other -> !Optional.of(other.id()).equals(self))
                .isPresent();
        Verdict verdict = Names.check(new Naming(name, Optional.empty(), Optional.empty()), LONGEST_NAME)
                .and(Verdict.refuseIf(taken, "affinity.label-name-taken", "name", name.orElse("")));
        for (Map.Entry<Membership, List<UUID>> one : members.entrySet()) {
            verdict = verdict.and(new Members(one.getKey(), store.sql()).check(one.getValue(), Optional.empty()));
        }
        return verdict;
    }

    void fill(UUID label, Store store) {
        members.forEach((in, all) -> new Members(in, store.sql()).replace(label, all));
    }
}
