package org.reeve.agent.app;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.reeve.agent.core.Agent;
import org.reeve.agent.fake.FakeHost;
import org.reeve.agent.fake.FakePower;
import org.reeve.agent.fake.FakeShare;
import org.reeve.agent.fake.Machine;
import org.reeve.agent.fake.RealTime;
import org.reeve.agent.fake.Timing;
import org.reeve.agent.libvirt.LibvirtHypervisor;
import org.reeve.agent.libvirt.facts.Emulation;
import org.reeve.agent.libvirt.network.HostNetwork;
import org.reeve.agent.libvirt.power.HostPower;
import org.reeve.agent.libvirt.storage.FileStorage;

/** Chooses what stands behind the ports. */
final class HostPorts {

    private static final long IMAGINED_DOMAIN = 1L << 40;

    private HostPorts() {}

    static Agent.Ports of(Configuration configuration) {
        return switch (configuration.hypervisor()) {
            case LIBVIRT -> real(configuration);
            case FAKE -> imagined(configuration);
        };
    }

    private static Agent.Ports real(Configuration configuration) {
        Emulation emulation = configuration
                .settings()
                .emulate()
                .map(yes -> yes ? Emulation.YES : Emulation.NO)
                .orElse(Emulation.AUTO);
        return new Agent.Ports(
                new LibvirtHypervisor(configuration.libvirtUri(), emulation),
                new FileStorage(configuration.repository()),
                new HostNetwork(),
                new HostPower());
    }

    private static Agent.Ports imagined(Configuration configuration) {
        String id = configuration.settings().hostId();
        return FakeHost.of(
                        Machine.usual(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)), "imagined"),
                        configuration.address().getHostString(),
                        new FakeShare(IMAGINED_DOMAIN),
                        new FakePower(),
                        new RealTime(),
                        Timing.USUAL)
                .ports();
    }
}
