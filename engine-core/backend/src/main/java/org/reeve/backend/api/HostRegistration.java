package org.reeve.backend.api;

import java.util.Optional;

/** Where a host announces itself before anybody knows it. It is set aside until an administrator approves it. */
public interface HostRegistration {

    /**
     * What a host says of itself.
     *
     * @param uniqueId stays the same whatever else changes
     * @param port of its agent
     */
    record Announcement(String uniqueId, String name, String address, int port, Ssh ssh) {}

    /** How to reach it without its agent. */
    record Ssh(String user, int port, Optional<String> fingerprint) {}

    /** @throws Refused when it is known already or what it says makes no sense */
    void announce(Announcement host);
}
