package org.reeve.agent.protocol.vm;

import java.util.List;
import java.util.Optional;

/** What the guest says about itself. */
public record GuestFacts(
        Optional<String> guestFQDN,
        Optional<String> guestIPs,
        Optional<String> username,
        Optional<String> session,
        Optional<Integer> guestCPUCount,
        List<String> appsList,
        List<GuestInterface> netIfaces,
        Optional<System> guestOsInfo,
        Optional<Timezone> guestTimezone) {

    /**
     * The operating system.
     *
     * @param type {@code linux} or {@code windows}
     */
    public record System(
            Optional<String> type,
            Optional<String> distribution,
            Optional<String> version,
            Optional<String> codename,
            Optional<String> kernel,
            Optional<String> arch) {}

    /** @param offset from UTC in minutes */
    public record Timezone(Optional<String> zone, Optional<Integer> offset) {}

    public static final GuestFacts UNKNOWN = new GuestFacts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
}
