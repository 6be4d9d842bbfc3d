package org.reeve.agent.libvirt.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.reeve.agent.core.port.NetworkSeen;
import org.reeve.agent.core.port.NetworkSeen.Address;
import org.reeve.agent.core.port.NetworkSeen.Bridge;
import org.reeve.agent.core.port.NetworkSeen.Counters;
import org.reeve.agent.core.port.NetworkSeen.Device;

/** Sorts what {@code ip} lists into NICs and bridges. */
record Devices(List<JsonNode> links, List<JsonNode> routes, Function<String, OptionalInt> speed) {

    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    NetworkSeen seen(List<String> nameservers) {
        return new NetworkSeen(
                links.stream().filter(this::nic).map(this::device).toList(),
                links.stream()
                        .filter(link -> kind(link).equals("bridge"))
                        .map(this::bridge)
                        .toList(),
                defaultRoutes().map(route -> text(route, "dev")).findFirst(),
                nameservers);
    }

    /** A guest's tap, the loopback and devices that only shape traffic cannot carry a network. */
    private boolean nic(JsonNode link) {
        boolean ethernet = text(link, "link_type").equals("ether");
        return ethernet
                && switch (kind(link)) {
                    case "", "veth", "dummy" -> true;
                    default -> false;
                };
    }

    private Bridge bridge(JsonNode link) {
        String name = text(link, "ifname");
        return new Bridge(
                device(link),
                links.stream()
                        .filter(port -> text(port, "master").equals(name))
                        .map(port -> text(port, "ifname"))
                        .toList(),
                link.path("linkinfo").path("info_data").path("stp_state").asInt() != 0);
    }

    private Device device(JsonNode link) {
        String name = text(link, "ifname");
        return new Device(
                name,
                text(link, "address"),
                link.path("mtu").asInt(),
                elements(link.path("flags")).stream()
                        .anyMatch(flag -> flag.asText().equals("UP")),
                speed.apply(name),
                addresses(link, "inet"),
                addresses(link, "inet6"),
                defaultRoutes()
                        .filter(route -> text(route, "dev").equals(name))
                        .map(route -> text(route, "gateway"))
                        .filter(gateway -> !gateway.isEmpty())
                        .findFirst(),
                counters(link.path("stats64")));
    }

    private static List<Address> addresses(JsonNode link, String family) {
        return elements(link.path("addr_info")).stream()
                .filter(address -> text(address, "family").equals(family))
                .map(address -> new Address(
                        text(address, "local"), address.path("prefixlen").asInt()))
                .toList();
    }

    private static Counters counters(JsonNode stats) {
        JsonNode rx = stats.path("rx");
        JsonNode tx = stats.path("tx");
        return new Counters(
                rx.path("bytes").asLong(),
                rx.path("errors").asLong(),
                rx.path("dropped").asLong(),
                tx.path("bytes").asLong(),
                tx.path("errors").asLong(),
                tx.path("dropped").asLong());
    }

    private Stream<JsonNode> defaultRoutes() {
        return routes.stream().filter(route -> text(route, "dst").equals("default"));
    }

    Optional<JsonNode> link(String name) {
        return links.stream().filter(link -> text(link, "ifname").equals(name)).findFirst();
    }

    static String kind(JsonNode link) {
        return link.path("linkinfo").path("info_kind").asText();
    }

    static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }
}
