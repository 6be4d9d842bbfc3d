package org.reeve.backend.event;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.reeve.backend.api.ListQuery;

/**
 * What happened, newest first.
 *
 * @param after only events with a higher number
 * @param about only events about this object, whatever its kind
 */
public record EventsQuery(OptionalLong after, Optional<UUID> about, OptionalLong id, int limit)
        implements ListQuery<EventView> {

    /** As many as oVirt's API gives unless asked for more. */
    public static final int USUAL_LIMIT = 100;

    public static EventsQuery newest() {
        return new EventsQuery(OptionalLong.empty(), Optional.empty(), OptionalLong.empty(), USUAL_LIMIT);
    }

    public static EventsQuery after(long id) {
        return new EventsQuery(OptionalLong.of(id), Optional.empty(), OptionalLong.empty(), USUAL_LIMIT);
    }

    public static EventsQuery of(long id) {
        return new EventsQuery(OptionalLong.empty(), Optional.empty(), OptionalLong.of(id), 1);
    }

    public EventsQuery about(UUID object) {
        return new EventsQuery(after, Optional.of(object), id, limit);
    }

    public EventsQuery atMost(int rows) {
        return new EventsQuery(after, about, id, rows);
    }
}
