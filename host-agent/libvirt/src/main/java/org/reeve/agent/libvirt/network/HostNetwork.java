package org.reeve.agent.libvirt.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.Network;
import org.reeve.agent.core.port.NetworkSeen;

/**
 * The network of this host. Bridges it makes have no uplink: taking a NIC's address away could cut off the host,
 * so an administrator who wants guests on a real network makes the bridge and it is used as it is.
 */
public final class HostNetwork implements Network {

    /** What the kernel accepts as a device name, less what looks like an option or a path. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,14}");

    /** Written on bridges made here, so that no other is ever removed. */
    private static final String OURS = "reeve";

    private final IpTool ip = new IpTool();

    @Override
    public NetworkSeen seen() {
        return devices().seen(nameservers());
    }

    private Devices devices() {
        return new Devices(
                Devices.elements(ip.show("address", "show")),
                Devices.elements(ip.show("route", "show", "default")),
                HostNetwork::speed);
    }

    @Override
    public void ensureBridge(String bridge) {
        Optional<JsonNode> there = devices().link(checked(bridge));
        if (there.isPresent()) {
            requireBridge(there.get(), bridge);
        } else {
            ip.link("add", "name", bridge, "type", "bridge", "stp_state", "0", "forward_delay", "0");
            ip.link("set", "dev", bridge, "alias", OURS);
        }
        ip.link("set", "dev", bridge, "up");
    }

    @Override
    public void removeBridge(String bridge) {
        Devices devices = devices();
        Optional<JsonNode> there = devices.link(checked(bridge));
        if (there.isEmpty()) {
            return;
        }
        requireBridge(there.get(), bridge);
        if (!Devices.text(there.get(), "ifalias").equals(OURS)) {
            throw new HostFault(Fault.BAD_BRIDGE, "bridge " + bridge + " was not made by this agent");
        }
        boolean used = devices.links().stream()
                .anyMatch(link -> Devices.text(link, "master").equals(bridge));
        if (used) {
            throw new HostFault(Fault.BAD_BRIDGE, "bridge " + bridge + " is in use");
        }
        ip.link("delete", "dev", bridge, "type", "bridge");
    }

    private static void requireBridge(JsonNode link, String name) {
        if (!Devices.kind(link).equals("bridge")) {
            throw new HostFault(Fault.BAD_BRIDGE, name + " is a network device but not a bridge");
        }
    }

    static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new HostFault(Fault.BAD_BRIDGE, "'" + name + "' cannot be the name of a bridge");
        }
        return name;
    }

    /** The kernel refuses to tell the speed of a device that is down, and tells -1 of one that has none. */
    private static OptionalInt speed(String device) {
        try {
            int speed = Integer.parseInt(
                    Files.readString(Path.of("/sys/class/net", device, "speed")).strip());
            return speed > 0 ? OptionalInt.of(speed) : OptionalInt.empty();
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static List<String> nameservers() {
        try {
            return Files.readAllLines(Path.of("/etc/resolv.conf")).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length > 1 && words[0].equals("nameserver"))
                    .map(words -> words[1])
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
