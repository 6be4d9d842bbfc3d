package org.reeve.model.template;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a picture of machines. */
public record IconId(UUID value) implements Id {

    public IconId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }

    /** The picture of a family of operating systems, which every installation has. */
    public static IconId of(GuestSystem.Family family, boolean large) {
        String name = "reeve-icon-" + family.name().toLowerCase(Locale.ROOT) + (large ? "-large" : "-small");
        return new IconId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII)));
    }
}
