package org.reeve.backend.event;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.event.EventType;
import org.reeve.model.user.UserId;

/** What somebody has subscribed to, in the order of the alphabet; administrators may ask about all, others about themselves. */
public record SubscriptionsQuery(UserId user, Optional<EventType> event) implements ListQuery<SubscriptionView> {

    public static SubscriptionsQuery of(UserId user) {
        return new SubscriptionsQuery(user, Optional.empty());
    }

    public SubscriptionsQuery only(EventType type) {
        return new SubscriptionsQuery(user, Optional.of(type));
    }
}
