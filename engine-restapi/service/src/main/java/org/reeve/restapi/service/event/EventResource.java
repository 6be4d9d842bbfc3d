package org.reeve.restapi.service.event;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.event.DismissEvent;
import org.reeve.backend.event.EventsQuery;
import org.reeve.model.event.EventId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.EventService;
import org.reeve.restapi.types.Event;

/** One event. */
public final class EventResource implements EventService {

    private final Exchange exchange;
    private final String id;

    EventResource(Exchange exchange, String id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public Event get() {
        return exchange.found(EventResource.class, EventsQuery.of(number()), EventMapping::type);
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new DismissEvent.Order(EventId.of(number()))));
    }

    private long number() {
        return Given.as(id, "id", Long::parseLong);
    }
}
