package org.reeve.agent.core.port;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the agent inside a guest reports about it. */
public record GuestSaid(
        Optional<String> hostName,
        Optional<OperatingSystem> system,
        List<Interface> interfaces,
        List<String> users,
        Optional<Timezone> timezone) {

    public GuestSaid {
        interfaces = List.copyOf(interfaces);
        users = List.copyOf(users);
    }

    /**
     * @param id of the kind of system: `debian`, `mswindows`
     * @param name as people say it
     */
    public record OperatingSystem(
            String id, String name, String version, String codename, String kernel, String machine) {}

    /** @param offset from UTC at the moment, which summer time changes */
    public record Timezone(String name, Duration offset) {}

    public record Interface(String name, String mac, List<String> ipv4, List<String> ipv6) {}
}
