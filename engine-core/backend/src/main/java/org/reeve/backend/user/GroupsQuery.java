package org.reeve.backend.user;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.user.UserId;

/**
 * The groups this engine knows, by name.
 *
 * @param member only the groups he is in, also by way of other groups
 */
public record GroupsQuery(Optional<UserId> group, Optional<UserId> member) implements ListQuery<GroupView> {

    public static GroupsQuery all() {
        return new GroupsQuery(Optional.empty(), Optional.empty());
    }

    public static GroupsQuery of(UserId group) {
        return new GroupsQuery(Optional.of(group), Optional.empty());
    }

    public static GroupsQuery with(UserId member) {
        return new GroupsQuery(Optional.empty(), Optional.of(member));
    }
}
