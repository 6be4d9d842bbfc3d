package org.reeve.restapi.service.event;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.backend.event.EventsQuery;
import org.reeve.backend.event.RestoreEvents;
import org.reeve.model.event.EventId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.EventsService;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Event;

/** What happened, newest first. Clients poll it with {@code from}, the number of the last event they know. */
public final class EventsResource implements EventsService {

    private final Exchange exchange;

    public EventsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Event> list() {
        EventsQuery query = exchange.parameters()
                .text("from")
                .filter(from -> from.matches("\\d{1,18}"))
                .map(from -> EventsQuery.after(Long.parseLong(from)))
                .orElseGet(EventsQuery::newest);
        return exchange.list(Event.META, EventResource.class, query, EventMapping::type);
    }

    @Override
    public Response add(Event given) {
        return exchange.added(
                exchange.run(EventMapping.add(given, exchange)),
                id -> eventService(new EventId(UUID.fromString(id)).toString()).get());
    }

    @Override
    public Response undelete(Action action) {
        return exchange.act(action, new RestoreEvents.Order());
    }

    @Override
    public EventResource eventService(String id) {
        return new EventResource(exchange.at(id), id);
    }
}
