package org.reeve.backend.hostnic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.network.NetworkId;

/**
 * A network interface of a host as people see it: a card, several bound together, or a tagged one on either.
 *
 * @param id made of the host and the name, so that it stays the same
 * @param bitsPerSecond unknown while nothing is plugged in
 * @param network what it carries
 * @param synced whether it carries that as it is configured
 * @param tag absent unless it is a tagged one
 * @param bond absent unless it is several bound together
 * @param share absent unless it can be divided (SR-IOV)
 * @param partOf the card that this is a share of
 */
public record HostNicView(
        UUID id,
        String name,
        Optional<String> mac,
        int mtu,
        Optional<Long> bitsPerSecond,
        boolean up,
        Addressing v4,
        Addressing v6,
        boolean bridged,
        Optional<NetworkId> network,
        boolean synced,
        Optional<Tag> tag,
        Optional<Bond> bond,
        List<String> labels,
        Optional<Share> share,
        Optional<UUID> partOf,
        Optional<Counters> counters) {

    /** How an interface has got which address of one family. */
    public record Addressing(
            Method method, Optional<String> address, Optional<String> netmask, Optional<String> gateway) {

        public static final Addressing NONE =
                new Addressing(Method.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** By whom an address is given. */
    public enum Method {
        NONE,
        STATIC,
        DHCP
    }

    public record Tag(int vlan, String base) {}

    /**
     * @param partner address of the switch at the other end, where both speak LACP
     * @param aggregator which of the groups that LACP has formed is in use
     */
    public record Bond(
            List<UUID> slaves,
            Map<String, String> options,
            Optional<UUID> active,
            Optional<String> partner,
            Optional<Integer> aggregator) {}

    /** How many shares of a card can be made, and whom they may serve. */
    public record Share(int most, int made, boolean allNetworks, List<NetworkId> networks, List<String> labels) {}

    /** What has passed since the host booted; rates are bytes a second. */
    public record Counters(
            Optional<Double> rxRate, Optional<Double> txRate, long rx, long tx, long rxErrors, long txErrors) {}
}
