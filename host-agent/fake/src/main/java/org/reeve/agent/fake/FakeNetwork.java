package org.reeve.agent.fake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.Network;
import org.reeve.agent.core.port.NetworkSeen;

/** One imagined NIC, and whatever bridges were asked for on it. */
public final class FakeNetwork implements Network {

    private static final int MTU = 1500;
    private static final int SPEED = 10_000;

    private final String address;
    private final Set<String> bridges = new ConcurrentSkipListSet<>();

    public FakeNetwork(String address) {
        this.address = address;
    }

    @Override
    public NetworkSeen seen() {
        return new NetworkSeen(
                List.of(device("eth0", List.of())),
                bridges.stream()
                        .map(name -> new NetworkSeen.Bridge(
                                device(name, List.of(new NetworkSeen.Address(address, 8))), List.of("eth0"), false))
                        .toList(),
                bridges.stream().findFirst(),
                List.of("127.0.0.1"));
    }

    private static NetworkSeen.Device device(String name, List<NetworkSeen.Address> addresses) {
        return new NetworkSeen.Device(
                name,
                "52:54:00:00:00:01",
                MTU,
                true,
                OptionalInt.of(SPEED),
                addresses,
                List.of(),
                Optional.empty(),
                new NetworkSeen.Counters(0, 0, 0, 0, 0, 0));
    }

    @Override
    public void ensureBridge(String bridge) {
        bridges.add(bridge);
    }

    @Override
    public void removeBridge(String bridge) {
        if (!bridges.remove(bridge)) {
            throw new HostFault(Fault.BAD_BRIDGE, "no bridge " + bridge);
        }
    }
}
