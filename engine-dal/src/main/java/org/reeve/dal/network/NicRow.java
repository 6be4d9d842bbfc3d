package org.reeve.dal.network;

import java.util.Optional;
import java.util.UUID;

/** A network card as lists show it. */
public record NicRow(Nic nic, String profileName, UUID networkId, String networkName, String networkVdsmName) {

    /** What hosts call the network it is in, when it is in one. */
    public Optional<String> bridge() {
        return Optional.ofNullable(networkVdsmName);
    }
}
