package org.reeve.agent.protocol.host;

import java.util.List;
import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** A bridge of a host. */
public record BridgeFacts(
        Optional<String> addr,
        List<String> ipv4addrs,
        List<String> ipv6addrs,
        Optional<String> netmask,
        Optional<String> gateway,
        Optional<String> ipv6gateway,
        @AsText Optional<Integer> mtu,
        Optional<String> stp,
        List<String> ports,
        Optional<Boolean> dhcpv4,
        Optional<Boolean> dhcpv6) {}
