package org.reeve.agent.libvirt.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.FenceDevice;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.Power;

/** Fencing with scripts in place of fence agents. */
class HostPowerTest {

    @TempDir
    private Path agents;

    private void agent(int exit) throws IOException {
        Path script = agents.resolve("fence_ipmilan");
        Files.writeString(script, "#!/bin/sh\ncat >" + agents.resolve("input") + "\nexit " + exit + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Power.State fence(FenceDevice device, Power.Action action) {
        return new HostPower(agents).fence(device, action);
    }

    private static FenceDevice device(String agent, Map<String, String> options) {
        return new FenceDevice(agent, "10.0.0.9", OptionalInt.of(623), "admin", "secret", true, options);
    }

    @Test
    void tellsTheAgentWhatToDoOverItsInput() throws IOException {
        agent(0);
        assertThat(fence(device("ipmilan", Map.of("lanplus", "1")), Power.Action.OFF))
                .isEqualTo(Power.State.OFF);
        assertThat(Files.readAllLines(agents.resolve("input")))
                .containsExactlyInAnyOrder(
                        "action=off",
                        "ip=10.0.0.9",
                        "username=admin",
                        "password=secret",
                        "ipport=623",
                        "ssl=1",
                        "lanplus=1");
    }

    @Test
    void readsTheStateFromTheExit() throws IOException {
        agent(0);
        assertThat(fence(device("ipmilan", Map.of()), Power.Action.STATUS)).isEqualTo(Power.State.ON);
        agent(2);
        assertThat(fence(device("ipmilan", Map.of()), Power.Action.STATUS)).isEqualTo(Power.State.OFF);
        agent(1);
        assertThat(fence(device("ipmilan", Map.of()), Power.Action.STATUS)).isEqualTo(Power.State.UNKNOWN);
        assertThatThrownBy(() -> fence(device("ipmilan", Map.of()), Power.Action.ON))
                .isInstanceOf(HostFault.class);
    }

    @Test
    void refusesAgentsThatAreNotInstalledAndNamesThatArePaths() {
        for (String name : new String[] {"nothere", "../../bin/sh", "a b"}) {
            assertThatThrownBy(() -> fence(device(name, Map.of()), Power.Action.STATUS))
                    .isInstanceOfSatisfying(
                            HostFault.class, e -> assertThat(e.fault()).isEqualTo(Fault.UNSUPPORTED_FENCE_AGENT));
        }
    }

    @Test
    void anOptionCannotBringAnotherOne() throws IOException {
        agent(0);
        assertThatThrownBy(() -> fence(device("ipmilan", Map.of("x", "1\naction=on")), Power.Action.OFF))
                .isInstanceOf(HostFault.class);
    }
}
