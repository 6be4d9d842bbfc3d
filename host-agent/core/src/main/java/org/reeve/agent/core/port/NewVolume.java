package org.reeve.agent.core.port;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Order for a volume; with a parent it becomes the new leaf over it (and is always COW). */
public record NewVolume(
        VolumeAt at,
        long capacityBytes,
        OptionalLong initialBytes,
        VolumeSeen.Format format,
        VolumeSeen.Allocation allocation,
        String diskType,
        String description,
        Optional<Parent> parent,
        VolumeSeen.Legality legality,
        int sequence) {

    /** A volume of the same or, for a template, another image in the same domain. */
    public record Parent(UUID image, UUID volume) {}
}
