package org.reeve.backend.hostnic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.reeve.agent.protocol.host.BondFacts;
import org.reeve.agent.protocol.host.HostDevice;
import org.reeve.agent.protocol.host.InterfaceStats;
import org.reeve.agent.protocol.host.NetworkFacts;
import org.reeve.agent.protocol.host.NicFacts;
import org.reeve.agent.protocol.host.VlanFacts;
import org.reeve.agent.protocol.json.Json;

/** What a host has said of its wires, read back from where it is stored. */
record Reported(
        Map<String, NicFacts> nics,
        Map<String, BondFacts> bonds,
        Map<String, VlanFacts> vlans,
        Map<String, NetworkFacts> networks,
        Map<String, HostDevice> devices,
        Map<String, InterfaceStats> stats,
        Map<String, Rate> rates) {

    /** Bytes a second. */
    record Rate(double in, double out) {}

    /** @param nics a list of names with their facts */
    static Reported of(JsonNode capabilities, JsonNode nics, JsonNode devices, JsonNode figures) {
        Map<String, NicFacts> cards = new LinkedHashMap<>();
        nics.forEach(nic -> cards.put(nic.path("name").asText(), read(nic.path("facts"), NicFacts.class)));
        return new Reported(
                cards,
                all(capabilities.path("bonds"), BondFacts.class),
                all(capabilities.path("vlans"), VlanFacts.class),
                all(capabilities.path("networks"), NetworkFacts.class),
                all(devices, HostDevice.class),
                all(figures.path("network"), InterfaceStats.class),
                all(figures.path("rates"), Rate.class));
    }

    /** The card of that name as a device that can be divided: its interface belongs to the device. */
    Optional<HostDevice.Params> divisible(String nic) {
        return devices.values().stream()
                .map(HostDevice::params)
                .filter(device -> device.networkInterface().equals(Optional.of(nic)))
                .findFirst()
                .flatMap(device -> device.shares().isPresent()
                        ? Optional.of(device)
                        : device.parent().map(devices::get).map(HostDevice::params))
                .filter(device -> device.shares().orElse(0) > 0);
    }

    /** The interface of the card that the one of that name is a share of. */
    Optional<String> whole(String nic) {
        return devices.values().stream()
                .map(HostDevice::params)
                .filter(device -> device.networkInterface().equals(Optional.of(nic)))
                .findFirst()
                .flatMap(device -> device.physicalFunction()
                        .or(() -> device.parent().map(devices::get).flatMap(card -> card.params()
                                .physicalFunction())))
                .flatMap(card -> devices.values().stream()
                        .map(HostDevice::params)
                        .filter(device -> device.parent().equals(Optional.of(card)))
                        .flatMap(device -> device.networkInterface().stream())
                        .findFirst());
    }

    private static <T> Map<String, T> all(JsonNode node, Class<T> type) {
        Map<String, T> all = new LinkedHashMap<>();
        node.properties().forEach(one -> all.put(one.getKey(), read(one.getValue(), type)));
        return all;
    }

    private static <T> T read(JsonNode node, Class<T> type) {
        try {
            return Json.read(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored facts of a host are no " + type.getSimpleName(), e);
        }
    }
}
