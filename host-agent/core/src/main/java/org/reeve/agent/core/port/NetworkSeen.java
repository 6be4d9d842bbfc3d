package org.reeve.agent.core.port;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The network devices of the host as they are now, with their counters. */
public record NetworkSeen(
        List<Device> nics, List<Bridge> bridges, Optional<String> defaultRouteDevice, List<String> nameservers) {

    public NetworkSeen {
        nics = List.copyOf(nics);
        bridges = List.copyOf(bridges);
        nameservers = List.copyOf(nameservers);
    }

    /** A physical or virtual NIC that could carry a network (no guest taps, no loopback). */
    public record Device(
            String name,
            String mac,
            int mtu,
            boolean up,
            OptionalInt speedMbps,
            List<Address> ipv4,
            List<Address> ipv6,
            Optional<String> gateway,
            Counters counters) {}

    /** {@code ports} are the names of the devices in the bridge. */
    public record Bridge(Device device, List<String> ports, boolean stp) {}

    public record Address(String address, int prefix) {}

    public record Counters(long rxBytes, long rxErrors, long rxDropped, long txBytes, long txErrors, long txDropped) {}
}
