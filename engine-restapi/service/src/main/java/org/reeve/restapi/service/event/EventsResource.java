package org.reeve.restapi.service.event;

import java.util.List;
import org.reeve.backend.event.EventView;
import org.reeve.backend.event.EventsQuery;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.EventsService;
import org.reeve.restapi.types.Event;

/** What happened, newest first. Clients poll it with {@code from}, the number of the last event they know. */
public final class EventsResource implements EventsService {

    /** Searching looks this far back. */
    private static final int SEARCHED = 10_000;

    private final Exchange exchange;

    public EventsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Event> list() {
        return exchange.list(Event.META, EventResource.class, found().stream().map(EventMapping::type));
    }

    private List<EventView> found() {
        var from = exchange.parameters().number("from");
        EventsQuery query = from.isPresent() ? EventsQuery.after(from.getAsInt()) : EventsQuery.newest();
        boolean search =
                exchange.parameters().text("search").filter(s -> !s.isBlank()).isPresent();
        int max = exchange.parameters().number("max").orElse(EventsQuery.USUAL_LIMIT);
        return exchange.ask(query.atMost(search ? SEARCHED : Math.min(max, SEARCHED)));
    }

    @Override
    public EventResource eventService(String id) {
        return new EventResource(exchange.at(id), id);
    }
}
