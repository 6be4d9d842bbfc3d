package org.reeve.agent.libvirt.storage;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Tells ids from other names in directories and metadata. Java's own parser would take {@code 1-1-1-1-1} for one. */
final class Ids {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    static final UUID NONE = new UUID(0, 0);

    private Ids() {}

    static Optional<UUID> parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return CANONICAL.matcher(lower).matches() ? Optional.of(UUID.fromString(lower)) : Optional.empty();
    }
}
