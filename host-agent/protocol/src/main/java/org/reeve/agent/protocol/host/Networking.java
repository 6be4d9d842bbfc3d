package org.reeve.agent.protocol.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a host is wired. */
public record Networking(
        Map<String, NetworkFacts> networks,
        Map<String, BridgeFacts> bridges,
        Map<String, NicFacts> nics,
        Map<String, BondFacts> bondings,
        Map<String, VlanFacts> vlans,
        Optional<String> lastClientIface,
        Optional<Boolean> supportsIPv6,
        List<String> nameservers) {}
