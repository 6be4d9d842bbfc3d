package org.reeve.backend.vm.settings;

import java.util.Optional;
import java.util.UUID;

/** Other objects that a machine is shown with or was made after. */
public record Links(Optional<UUID> instanceType, Optional<UUID> smallIcon, Optional<UUID> largeIcon) {

    static final Links NONE = new Links(Optional.empty(), Optional.empty(), Optional.empty());
}
