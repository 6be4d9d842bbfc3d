package org.reeve.backend.vm.settings;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Other objects that a machine is shown with or was made after. */
public record Links(Optional<UUID> instanceType, Optional<UUID> smallIcon, Optional<UUID> largeIcon) {

    static final Links NONE = new Links(Optional.empty(), Optional.empty(), Optional.empty());

    /** The pictures it is shown by. */
    public Stream<UUID> icons() {
        return Stream.concat(smallIcon.stream(), largeIcon.stream()).distinct();
    }
}
