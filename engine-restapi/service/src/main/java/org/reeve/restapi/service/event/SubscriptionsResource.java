package org.reeve.restapi.service.event;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.event.SubscriptionsQuery;
import org.reeve.model.user.UserId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.EventSubscriptionsService;
import org.reeve.restapi.types.EventSubscription;

/** The events a user is notified of. */
public final class SubscriptionsResource implements EventSubscriptionsService {

    private final Exchange exchange;
    private final UserId user;

    public SubscriptionsResource(Exchange exchange, UserId user) {
        this.exchange = exchange;
        this.user = user;
    }

    @Override
    public Listing<EventSubscription> list() {
        return exchange.list(
                EventSubscription.META,
                SubscriptionResource.class,
                SubscriptionsQuery.of(user),
                SubscriptionMapping::type);
    }

    /** Its id is the name of the event, so the one that was added is found by that. */
    @Override
    public Response add(EventSubscription given) {
        exchange.run(SubscriptionMapping.add(user, given));
        EventSubscription added = eventSubscriptionService(
                        Given.required(given.getEvent(), "event").wire())
                .get();
        return exchange.made(added);
    }

    @Override
    public SubscriptionResource eventSubscriptionService(String id) {
        return new SubscriptionResource(exchange.at(id), user, SubscriptionMapping.event(id));
    }
}
