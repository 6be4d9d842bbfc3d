package org.reeve.backend.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Circle;
import org.reeve.backend.kernel.Permits;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.Id;

/** The profiles that come with a cluster or a storage domain, go with it, and are chosen where nobody names one. */
@Dependent
public class Profiles {

    private final Permits permits;

    @Inject
    public Profiles(Permits permits) {
        this.permits = permits;
    }

    /** The first profile of a new cluster or storage domain, which everyone may use. */
    public void first(ProfileKind kind, Id parent, String name, Store store) {
        UUID id = UUID.randomUUID();
        new ProfileRows(kind, store.sql()).add(new ProfileRows.Row(id, parent.value(), name, "", Optional.empty()));
        Rights.give(store, kind.rights.role(), Circle.EVERYONE, kind.place.type(), id);
        store.added(kind.id(id));
    }

    /** Takes away what was permitted on the profiles of a cluster or storage domain that is about to go; their rows go with its own. */
    public void leave(ProfileKind kind, Id parent, Store store) {
        for (ProfileRows.Row row : new ProfileRows(kind, store.sql()).in(parent.value())) {
            Rights.takeAll(store, List.of(row.id()));
            store.removed(kind.id(row.id()));
        }
    }

    /** Whether the caller may have the profile he names used in that cluster or storage domain. */
    public Verdict check(ProfileKind kind, Id parent, Optional<? extends Id> wanted, Store store) {
        if (wanted.isEmpty()) {
            return Verdict.ok();
        }
        UUID id = wanted.get().value();
        // Asked first: who may not use a profile learns nothing of whether it is there.
        permits.require(store.caller(), kind.rights.use(), kind.target(id));
        Optional<ProfileRows.Row> found = new ProfileRows(kind, store.sql()).find(id);
        if (found.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "profile", "id", id);
        }
        return Verdict.refuseIf(
                !found.get().parent().equals(parent.value()),
                "profile.elsewhere",
                "name",
                found.get().name(),
                "parent",
                kind.place.parentWord());
    }

    /** The profile named, else the oldest that the caller may use; none when there is none for him. */
    public Optional<UUID> choose(ProfileKind kind, Id parent, Optional<? extends Id> wanted, Store store) {
        if (wanted.isPresent()) {
            return wanted.map(Id::value);
        }
        return new ProfileRows(kind, store.sql())
                .in(parent.value()).stream()
                        .map(ProfileRows.Row::id)
                        .filter(id -> permits.granted(store.caller(), kind.rights.use(), kind.target(id)))
                        .findFirst();
    }
}
