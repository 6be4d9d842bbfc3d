package org.reeve.backend.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.reeve.model.event.Severity;

/**
 * An event as people see it.
 *
 * @param code oVirt's number of its type
 * @param customId what the program that reported it calls it; -1 for the engine's own
 * @param floodRate for how many seconds it is not said again
 * @param objects what it is about, by kind: `vm`, `host`, `user`
 */
public record EventView(
        long id,
        int code,
        String name,
        Severity severity,
        Instant at,
        String text,
        String correlation,
        String origin,
        int customId,
        String customData,
        int floodRate,
        boolean logOnHost,
        Map<String, UUID> objects) {}
