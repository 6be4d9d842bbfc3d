package org.reeve.backend.profile;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.ListQuery;

/** The profiles of a kind that the caller may see, by name: all of them, one, or those of a cluster or storage domain. */
public record ProfilesQuery(ProfileKind kind, Optional<UUID> profile, Optional<UUID> parent)
        implements ListQuery<ProfileView> {

    public static ProfilesQuery all(ProfileKind kind) {
        return new ProfilesQuery(kind, Optional.empty(), Optional.empty());
    }

    public static ProfilesQuery in(ProfileKind kind, UUID parent) {
        return new ProfilesQuery(kind, Optional.empty(), Optional.of(parent));
    }

    public ProfilesQuery one(UUID id) {
        return new ProfilesQuery(kind, Optional.of(id), parent);
    }
}
