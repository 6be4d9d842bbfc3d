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
        List<GuestInterface> netIfaces) {

    public static final GuestFacts UNKNOWN = new GuestFacts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());
}
