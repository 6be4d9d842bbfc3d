package org.reeve.backend.hostnic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.model.network.NetworkId;

/**
 * What people have decided about a host's wires.
 *
 * @param networks those its cluster uses, by the name that hosts have for them
 * @param labels by card
 * @param shares by card
 */
record Configured(Map<String, Logical> networks, Map<String, List<String>> labels, Map<String, Shared> shares) {

    /** What a card carries when nobody says otherwise. */
    static final int USUAL_MTU = 1500;

    private static final Shared EVERYBODY = new Shared(true, List.of(), List.of());

    /** A network as hosts are to carry it. */
    record Logical(NetworkId id, int mtu, Optional<Integer> vlan, boolean forVms, List<String> resolvers) {}

    /** Whom the shares of a card may serve. */
    record Shared(boolean all, List<NetworkId> networks, List<String> labels) {}

    Optional<Logical> named(String vdsmName) {
        return Optional.ofNullable(networks.get(vdsmName));
    }

    Shared shared(String nic) {
        return shares.getOrDefault(nic, EVERYBODY);
    }
}
