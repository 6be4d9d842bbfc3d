package org.reeve.backend.affinity;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.ListQuery;

/** What is in an affinity group or bears a label, as far as the caller may see it, by name. */
public record MembersQuery(Membership membership, UUID owner, Optional<UUID> member) implements ListQuery<MemberView> {

    public static MembersQuery of(Membership membership, UUID owner) {
        return new MembersQuery(membership, owner, Optional.empty());
    }

    public MembersQuery one(UUID id) {
        return new MembersQuery(membership, owner, Optional.of(id));
    }
}
