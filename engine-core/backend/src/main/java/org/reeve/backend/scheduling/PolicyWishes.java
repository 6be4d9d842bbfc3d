package org.reeve.backend.scheduling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What somebody wants a scheduling policy to consist of; what is absent stays as it is, or empty in a new one. */
public record PolicyWishes(
        Optional<Map<String, String>> properties,
        Optional<List<Part>> filters,
        Optional<List<Part>> weights,
        Optional<UUID> balance) {

    /** A unit by its id, which may be none. */
    public record Part(UUID unit, int number) {}
}
