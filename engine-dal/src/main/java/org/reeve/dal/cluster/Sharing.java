package org.reeve.dal.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How far the resources of hosts are promised more than once. */
@Embeddable
public record Sharing(
        @Column(name = "memory_overcommit_percent") int memoryOvercommitPercent,
        @Column(name = "threads_as_cores") boolean threadsAsCores,
        boolean ballooning,
        boolean ksm,
        @Column(name = "ha_reservation") boolean haReservation) {

    public static final Sharing PLAIN = new Sharing(100, false, true, false, false);
}
