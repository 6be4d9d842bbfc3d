package org.reeve.agent.protocol.host;

import java.util.List;
import java.util.Optional;

/** A tagged interface of a host. */
public record VlanFacts(
        Optional<String> iface,
        Optional<Integer> vlanid,
        Optional<Integer> mtu,
        Optional<String> addr,
        List<String> ipv4addrs,
        List<String> ipv6addrs,
        Optional<String> netmask) {}
