package org.reeve.backend.user;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.user.UserId;

/** The groups of users this engine knows, by name. That there are some is no secret; who is in them is. */
public record GroupsQuery(Optional<UserId> group) implements ListQuery<GroupView> {

    public static GroupsQuery all() {
        return new GroupsQuery(Optional.empty());
    }

    public static GroupsQuery of(UserId group) {
        return new GroupsQuery(Optional.of(group));
    }
}
