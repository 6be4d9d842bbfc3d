package org.reeve.model.network;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A rule by which hosts pass or drop what a network card sends and receives: the filters of libvirt, by their names there.
 *
 * <p>oVirt has one fixed id among them, that of the filter new profiles get; the others were drawn per installation. Ours come
 * from the names, so that they are the same in every installation.
 *
 * @param major of the oldest cluster level that has it
 */
public record NetworkFilter(UUID id, String name, int major, int minor) {

    /** What a new way into a network gets when nobody says otherwise: no card may pretend to be another one. */
    public static final NetworkFilter USUAL =
            new NetworkFilter(UUID.fromString("d2370ab4-fee3-11e9-a310-8c1645ce738e"), "vdsm-no-mac-spoofing", 3, 2);

    public static final List<NetworkFilter> ALL = Stream.concat(
                    Stream.of(USUAL, named("clean-traffic-gateway", 4, 2)),
                    Stream.of(
                                    "allow-arp",
                                    "allow-dhcp",
                                    "allow-dhcp-server",
                                    "allow-incoming-ipv4",
                                    "allow-ipv4",
                                    "clean-traffic",
                                    "no-arp-ip-spoofing",
                                    "no-arp-mac-spoofing",
                                    "no-arp-spoofing",
                                    "no-ip-multicast",
                                    "no-ip-spoofing",
                                    "no-mac-broadcast",
                                    "no-mac-spoofing",
                                    "no-other-l2-traffic",
                                    "no-other-rarp-traffic",
                                    "qemu-announce-self",
                                    "qemu-announce-self-rarp")
                            .map(name -> named(name, 3, 6)))
            .sorted((a, b) -> a.name().compareTo(b.name()))
            .toList();

    public NetworkFilter {
        requireNonNull(id);
        requireNonNull(name);
    }

    private static NetworkFilter named(String name, int major, int minor) {
        byte[] seed = ("network filter " + name).getBytes(StandardCharsets.UTF_8);
        return new NetworkFilter(UUID.nameUUIDFromBytes(seed), name, major, minor);
    }

    public static Optional<NetworkFilter> of(UUID id) {
        return ALL.stream().filter(filter -> filter.id().equals(id)).findFirst();
    }

    public static Optional<NetworkFilter> named(String name) {
        return ALL.stream().filter(filter -> filter.name().equals(name)).findFirst();
    }
}
