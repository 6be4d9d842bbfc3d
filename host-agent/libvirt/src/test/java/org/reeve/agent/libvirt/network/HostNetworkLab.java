package org.reeve.agent.libvirt.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NetworkSeen;

/** Bridges on this machine; its real NICs are never touched. */
class HostNetworkLab {

    private static final String BRIDGE = "reevelab0";

    private final HostNetwork network = new HostNetwork();

    @AfterEach
    void clean() {
        network.removeBridge(BRIDGE);
    }

    @Test
    void makesABridgeOnceAndTakesItAway() {
        List<NetworkSeen.Device> before = network.seen().nics();
        network.ensureBridge(BRIDGE);
        network.ensureBridge(BRIDGE);
        assertThat(network.seen().bridges())
                .filteredOn(bridge -> bridge.device().name().equals(BRIDGE))
                .singleElement()
                .satisfies(bridge -> {
                    assertThat(bridge.device().up()).isTrue();
                    assertThat(bridge.ports()).isEmpty();
                });
        network.removeBridge(BRIDGE);
        assertThat(network.seen().bridges())
                .noneMatch(bridge -> bridge.device().name().equals(BRIDGE));
        assertThat(network.seen().nics())
                .extracting(NetworkSeen.Device::name, NetworkSeen.Device::ipv4)
                .isEqualTo(before.stream()
                        .map(nic -> org.assertj.core.groups.Tuple.tuple(nic.name(), nic.ipv4()))
                        .toList());
    }

    @Test
    void aNicIsNeverTakenForABridge() {
        String nic = network.seen().nics().get(0).name();
        assertThatThrownBy(() -> network.ensureBridge(nic)).isInstanceOf(HostFault.class);
        assertThatThrownBy(() -> network.removeBridge(nic)).isInstanceOf(HostFault.class);
    }
}
