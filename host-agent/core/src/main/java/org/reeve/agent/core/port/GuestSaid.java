package org.reeve.agent.core.port;

import java.util.List;
import java.util.Optional;

/** What the agent inside a guest reports about it. */
public record GuestSaid(
        Optional<String> hostName,
        Optional<OperatingSystem> system,
        List<Interface> interfaces,
        List<String> users,
        Optional<String> timezone) {

    public GuestSaid {
        interfaces = List.copyOf(interfaces);
        users = List.copyOf(users);
    }

    public record OperatingSystem(String id, String name, String version, String kernel, String machine) {}

    public record Interface(String name, String mac, List<String> ipv4, List<String> ipv6) {}
}
