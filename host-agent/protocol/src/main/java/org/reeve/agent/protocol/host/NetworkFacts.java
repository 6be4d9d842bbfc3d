package org.reeve.agent.protocol.host;

import java.util.List;
import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** A logical network as a host carries it, usually on a bridge of the same name. */
public record NetworkFacts(
        Optional<String> iface,
        Optional<Boolean> bridged,
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
