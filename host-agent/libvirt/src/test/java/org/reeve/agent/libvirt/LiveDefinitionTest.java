package org.reeve.agent.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.reeve.agent.core.port.DomainSeen.Graphics;
import org.reeve.agent.core.port.GraphicsTicket;
import org.reeve.agent.core.port.GraphicsTicket.Connected;
import org.reeve.agent.core.port.GraphicsTicket.Kind;
import org.reeve.agent.core.port.HostFault;

class LiveDefinitionTest {

    private static final String XML =
            """
            <domain><name>web1</name><devices>
              <graphics type='vnc' port='5901' autoport='yes' listen='0.0.0.0'>
                <listen type='address' address='127.0.0.1'/>
              </graphics>
              <graphics type='spice' port='-1' tlsPort='5902' listen='::1'/>
              <graphics type='egl-headless'/>
              <channel><target type='virtio' name='org.qemu.guest_agent.0' state='%s'/></channel>
            </devices></domain>""";

    private final LiveDefinition definition = LiveDefinition.of(XML.formatted("connected"));

    @Test
    void findsTheScreensAndTheirPorts() {
        assertThat(definition.name()).isEqualTo("web1");
        assertThat(definition.graphics())
                .containsExactly(
                        new Graphics(Kind.VNC, "127.0.0.1", OptionalLong.of(5901), OptionalLong.empty()),
                        new Graphics(Kind.SPICE, "::1", OptionalLong.empty(), OptionalLong.of(5902)));
    }

    @Test
    void aPasswordIsSetWithItsEndInUniversalTime() {
        String device = definition.graphicsWith(
                new GraphicsTicket(Kind.VNC, "a\"<b", Instant.parse("2026-03-04T05:06:07Z"), Connected.DISCONNECT));
        assertThat(device)
                .contains("passwd=\"a&quot;&lt;b\"", "passwdValidTo=\"2026-03-04T05:06:07\"", "port=\"5901\"")
                .doesNotContain("connected");
    }

    @Test
    void whoIsConnectedMattersOnlyToSpice() {
        assertThat(definition.graphicsWith(new GraphicsTicket(Kind.SPICE, "x", Instant.EPOCH, Connected.DISCONNECT)))
                .contains("connected=\"disconnect\"");
    }

    @Test
    void aGuestWithoutThatScreenGetsNoPassword() {
        LiveDefinition blind = LiveDefinition.of("<domain><devices/></domain>");
        assertThatThrownBy(() -> blind.graphicsWith(new GraphicsTicket(Kind.VNC, "x", Instant.EPOCH, Connected.KEEP)))
                .isInstanceOf(HostFault.class);
    }

    @Test
    void knowsWhetherTheGuestsAgentListens() {
        assertThat(definition.guestAgentThere()).isTrue();
        assertThat(LiveDefinition.of(XML.formatted("disconnected")).guestAgentThere())
                .isFalse();
    }
}
