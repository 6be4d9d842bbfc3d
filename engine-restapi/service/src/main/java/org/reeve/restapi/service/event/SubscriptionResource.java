package org.reeve.restapi.service.event;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.event.SubscriptionsQuery;
import org.reeve.backend.event.UnsubscribeFromEvent;
import org.reeve.model.event.EventType;
import org.reeve.model.user.UserId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.EventSubscriptionService;
import org.reeve.restapi.types.EventSubscription;

/** One event a user is notified of. */
public final class SubscriptionResource implements EventSubscriptionService {

    private final Exchange exchange;
    private final UserId user;
    private final EventType event;

    SubscriptionResource(Exchange exchange, UserId user, EventType event) {
        this.exchange = exchange;
        this.user = user;
        this.event = event;
    }

    @Override
    public EventSubscription get() {
        return exchange.found(
                SubscriptionResource.class, SubscriptionsQuery.of(user).only(event), SubscriptionMapping::type);
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new UnsubscribeFromEvent.Order(user, event)));
    }
}
