package org.reeve.backend.user;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.user.UserId;
import org.reeve.model.user.UserPropertyId;
import org.reeve.model.user.UserPropertyKind;

/** What a user keeps about himself, by name; only he and administrators may know. */
public record UserPropertiesQuery(UserId user, UserPropertyKind kind, Optional<UserPropertyId> property)
        implements ListQuery<UserPropertyView> {}
