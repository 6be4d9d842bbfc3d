package org.reeve.dal.host;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the engine may do to the power of a host. */
@Embeddable
public record PowerPolicy(
        @Column(name = "power_management") boolean enabled,
        @Column(name = "power_automatic") boolean automatic,
        @Column(name = "kdump_detection") boolean kdumpDetection) {

    public static final PowerPolicy NONE = new PowerPolicy(false, false, true);
}
