package org.reeve.agent.protocol.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** Network cards of a host bound together. */
public record BondFacts(
        Optional<String> addr,
        List<String> ipv4addrs,
        List<String> ipv6addrs,
        Optional<String> netmask,
        Optional<String> hwaddr,
        @AsText Optional<Integer> mtu,
        List<String> slaves,
        Map<String, String> opts) {}
