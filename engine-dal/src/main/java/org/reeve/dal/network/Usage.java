package org.reeve.dal.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a network is for in a cluster. */
@Embeddable
public record Usage(
        boolean required,
        boolean display,
        boolean migration,
        boolean management,
        @Column(name = "default_route") boolean defaultRoute,
        boolean gluster) {

    public static final Usage REQUIRED = new Usage(true, false, false, false, false, false);
}
