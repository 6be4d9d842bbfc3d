package org.reeve.dal.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** How a network is carried on the hosts. */
@Embeddable
public record Wire(
        int mtu,
        Integer vlan,
        @Column(name = "vm_network") boolean vmNetwork,
        boolean stp,
        @Column(name = "port_isolation") boolean portIsolation) {

    public static final Wire PLAIN = new Wire(0, null, true, false, false);

    public Optional<Integer> tag() {
        return Optional.ofNullable(vlan);
    }
}
