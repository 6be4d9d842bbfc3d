package org.reeve.dal.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How a storage domain treats its space. */
@Embeddable
public record SpacePolicy(
        @Column(name = "warning_low_space_percent") int warningLowSpacePercent,
        @Column(name = "critical_space_gib") int criticalSpaceGib,
        @Column(name = "wipe_after_delete") boolean wipeAfterDelete,
        @Column(name = "discard_after_delete") boolean discardAfterDelete,
        boolean backup) {

    public static final SpacePolicy PLAIN = new SpacePolicy(10, 5, false, false, false);
}
