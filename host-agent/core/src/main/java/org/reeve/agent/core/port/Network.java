package org.reeve.agent.core.port;

/** The host's network devices, and the bridges guests are plugged into. */
public interface Network {

    NetworkSeen seen();

    /** Makes sure that a bridge of this name exists and is up; leaves one that exists alone. Never takes an address away from a NIC. */
    void ensureBridge(String bridge);

    /** Removes a bridge made by {@link #ensureBridge}; one that has ports is refused with BAD_BRIDGE. */
    void removeBridge(String bridge);
}
