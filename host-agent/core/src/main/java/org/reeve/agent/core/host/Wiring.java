package org.reeve.agent.core.host;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.agent.core.port.NetworkSeen;
import org.reeve.agent.protocol.host.BridgeFacts;
import org.reeve.agent.protocol.host.InterfaceStats;
import org.reeve.agent.protocol.host.NetworkFacts;
import org.reeve.agent.protocol.host.Networking;
import org.reeve.agent.protocol.host.NicFacts;

/** Describes the network devices of the host in the wire's words. A bridge carries the network of its name. */
final class Wiring {

    private Wiring() {}

    static Networking facts(NetworkSeen seen) {
        Map<String, NicFacts> nics = new LinkedHashMap<>();
        seen.nics().forEach(nic -> nics.put(nic.name(), nic(nic)));
        Map<String, BridgeFacts> bridges = new LinkedHashMap<>();
        Map<String, NetworkFacts> networks = new LinkedHashMap<>();
        for (NetworkSeen.Bridge bridge : seen.bridges()) {
            bridges.put(bridge.device().name(), bridge(bridge));
            networks.put(bridge.device().name(), network(bridge));
        }
        return new Networking(
                networks,
                bridges,
                nics,
                Map.of(),
                Map.of(),
                seen.defaultRouteDevice(),
                Optional.of(true),
                seen.nameservers());
    }

    private static NicFacts nic(NetworkSeen.Device nic) {
        return new NicFacts(
                Optional.of(address(nic)),
                texts(nic.ipv4()),
                texts(nic.ipv6()),
                Optional.of(netmask(nic)),
                Optional.of(nic.gateway().orElse("")),
                Optional.of(""),
                Optional.of(nic.mac()),
                Optional.of(nic.mtu()),
                Optional.of(nic.speedMbps().orElse(0)),
                Optional.of(false),
                Optional.of(false));
    }

    private static BridgeFacts bridge(NetworkSeen.Bridge bridge) {
        NetworkSeen.Device device = bridge.device();
        return new BridgeFacts(
                Optional.of(address(device)),
                texts(device.ipv4()),
                texts(device.ipv6()),
                Optional.of(netmask(device)),
                Optional.of(device.gateway().orElse("")),
                Optional.of(""),
                Optional.of(device.mtu()),
                Optional.of(bridge.stp() ? "on" : "off"),
                bridge.ports(),
                Optional.of(false),
                Optional.of(false));
    }

    private static NetworkFacts network(NetworkSeen.Bridge bridge) {
        NetworkSeen.Device device = bridge.device();
        return new NetworkFacts(
                Optional.of(device.name()),
                Optional.of(true),
                Optional.of(address(device)),
                texts(device.ipv4()),
                texts(device.ipv6()),
                Optional.of(netmask(device)),
                Optional.of(device.gateway().orElse("")),
                Optional.of(""),
                Optional.of(device.mtu()),
                Optional.of(bridge.stp() ? "on" : "off"),
                bridge.ports(),
                Optional.of(false),
                Optional.of(false));
    }

    private static String address(NetworkSeen.Device device) {
        return device.ipv4().stream()
                .findFirst()
                .map(NetworkSeen.Address::address)
                .orElse("");
    }

    private static String netmask(NetworkSeen.Device device) {
        return device.ipv4().stream()
                .findFirst()
                .map(address -> netmask(address.prefix()))
                .orElse("");
    }

    static String netmask(int prefix) {
        int bits = prefix == 0 ? 0 : -1 << (32 - prefix);
        return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
    }

    private static List<String> texts(List<NetworkSeen.Address> addresses) {
        return addresses.stream()
                .map(address -> address.address() + "/" + address.prefix())
                .toList();
    }

    static Map<String, InterfaceStats> stats(NetworkSeen seen, double nowSeconds) {
        Map<String, InterfaceStats> all = new LinkedHashMap<>();
        seen.nics().forEach(nic -> all.put(nic.name(), stats(nic, nowSeconds)));
        seen.bridges().forEach(bridge -> all.put(bridge.device().name(), stats(bridge.device(), nowSeconds)));
        return all;
    }

    private static InterfaceStats stats(NetworkSeen.Device device, double nowSeconds) {
        NetworkSeen.Counters counters = device.counters();
        return new InterfaceStats(
                Optional.of(device.name()),
                Optional.of(device.up() ? "up" : "down"),
                Optional.of((long) device.speedMbps().orElse(0)),
                Optional.of(counters.rxBytes()),
                Optional.of(counters.txBytes()),
                Optional.of(counters.rxErrors()),
                Optional.of(counters.txErrors()),
                Optional.of(counters.rxDropped()),
                Optional.of(counters.txDropped()),
                Optional.of(nowSeconds),
                Optional.of(device.mac()));
    }
}
