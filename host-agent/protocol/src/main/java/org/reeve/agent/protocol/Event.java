package org.reeve.agent.protocol;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something an agent reports by itself: on the wire the notification {@code |component|operation|id}.
 *
 * @param params everything the agent said, without the time
 * @param notifyTime milliseconds of the agent's monotonic clock; orders an event against polled statistics
 */
public record Event(String component, String operation, String id, JsonNode params, long notifyTime) {

    public Event {
        requireNonNull(component);
        requireNonNull(operation);
        requireNonNull(id);
        requireNonNull(params);
    }

    public boolean is(String component, String operation) {
        return this.component.equals(component) && this.operation.equals(operation);
    }

    /** @throws IllegalArgumentException when the text is not an event name */
    public static Event of(String method, JsonNode params, long notifyTime) {
        String[] parts = method.split("\\|", 4);
        if (parts.length != 4 || !parts[0].isEmpty()) {
            throw new IllegalArgumentException("not an event: " + method);
        }
        return new Event(parts[1], parts[2], parts[3], params, notifyTime);
    }

    public String method() {
        return "|" + component + "|" + operation + "|" + id;
    }
}
