package org.reeve.restapi.service.event;

import org.reeve.backend.event.EventsQuery;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.EventsService;
import org.reeve.restapi.types.Event;

/** What happened, newest first. Clients poll it with {@code from}, the number of the last event they know. */
public final class EventsResource implements EventsService {

    private final Exchange exchange;

    public EventsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Event> list() {
        var from = exchange.parameters().number("from");
        EventsQuery query = from.isPresent() ? EventsQuery.after(from.getAsInt()) : EventsQuery.newest();
        return exchange.list(Event.META, EventResource.class, query, EventMapping::type);
    }

    @Override
    public EventResource eventService(String id) {
        return new EventResource(exchange.at(id), id);
    }
}
