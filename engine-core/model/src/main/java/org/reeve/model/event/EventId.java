package org.reeve.model.event;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies an event. Events are numbered; where ids are wanted, the number stands in the lower half. */
public record EventId(UUID value) implements Id {

    public EventId {
        requireNonNull(value);
    }

    public static EventId of(long number) {
        return new EventId(new UUID(0, number));
    }

    public long number() {
        return value.getLeastSignificantBits();
    }

    @Override
    public String toString() {
        return Long.toString(number());
    }
}
