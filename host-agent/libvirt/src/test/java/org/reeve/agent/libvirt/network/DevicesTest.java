package org.reeve.agent.libvirt.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NetworkSeen;

class DevicesTest {

    private static final String LINKS =
            """
            [{"ifname":"lo","flags":["UP"],"link_type":"loopback"},
             {"ifname":"ifb0","flags":[],"link_type":"ether","linkinfo":{"info_kind":"ifb"}},
             {"ifname":"eth0","flags":["BROADCAST","UP"],"mtu":1400,"link_type":"ether","address":"02:fc:00:00:00:01",
              "addr_info":[{"family":"inet","local":"192.0.2.2","prefixlen":24},
                           {"family":"inet6","local":"fd00::2","prefixlen":64}],
              "stats64":{"rx":{"bytes":10,"errors":1,"dropped":2},"tx":{"bytes":20,"errors":3,"dropped":4}}},
             {"ifname":"vnet0","flags":["UP"],"link_type":"ether","master":"br0","linkinfo":{"info_kind":"tun"}},
             {"ifname":"br0","flags":[],"link_type":"ether","mtu":1500,
              "linkinfo":{"info_kind":"bridge","info_data":{"stp_state":1}}}]""";
    private static final String ROUTES = "[{\"dst\":\"default\",\"gateway\":\"192.0.2.1\",\"dev\":\"eth0\"}]";

    private static NetworkSeen seen() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        return new Devices(
                        Devices.elements(json.readTree(LINKS)),
                        Devices.elements(json.readTree(ROUTES)),
                        device -> device.equals("eth0") ? OptionalInt.of(1000) : OptionalInt.empty())
                .seen(List.of("192.0.2.1"));
    }

    @Test
    void showsWhatCanCarryANetwork() throws JsonProcessingException {
        assertThat(seen().nics()).singleElement().satisfies(nic -> {
            assertThat(nic.name()).isEqualTo("eth0");
            assertThat(nic.up()).isTrue();
            assertThat(nic.speedMbps()).hasValue(1000);
            assertThat(nic.ipv4()).containsExactly(new NetworkSeen.Address("192.0.2.2", 24));
            assertThat(nic.gateway()).contains("192.0.2.1");
            assertThat(nic.counters()).isEqualTo(new NetworkSeen.Counters(10, 1, 2, 20, 3, 4));
        });
        assertThat(seen().defaultRouteDevice()).contains("eth0");
    }

    @Test
    void showsBridgesWithWhatIsPluggedIntoThem() throws JsonProcessingException {
        assertThat(seen().bridges()).singleElement().satisfies(bridge -> {
            assertThat(bridge.device().name()).isEqualTo("br0");
            assertThat(bridge.ports()).containsExactly("vnet0");
            assertThat(bridge.stp()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "a/b", "sixteen-letters-", "br 0", "."})
    void refusesNamesThatAreNone(String name) {
        assertThatThrownBy(() -> HostNetwork.checked(name)).isInstanceOf(HostFault.class);
    }
}
