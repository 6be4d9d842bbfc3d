package org.reeve.agent.protocol.host;

import java.util.List;
import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** A physical network card of a host. */
public record NicFacts(
        Optional<String> addr,
        List<String> ipv4addrs,
        List<String> ipv6addrs,
        Optional<String> netmask,
        Optional<String> gateway,
        Optional<String> ipv6gateway,
        Optional<String> hwaddr,
        @AsText Optional<Integer> mtu,
        Optional<Integer> speed,
        Optional<Boolean> dhcpv4,
        Optional<Boolean> dhcpv6) {}
