package org.reeve.agent.fake;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.testing.HypervisorContract;

class FakeHypervisorTest implements HypervisorContract {

    private final RealTime time = new RealTime();
    private final Hypervisor hypervisor =
            new FakeHypervisor(Machine.usual(UUID.randomUUID(), "h1"), time, Timing.INSTANT);

    @AfterEach
    void stop() {
        time.close();
    }

    @Override
    public Hypervisor hypervisor() {
        return hypervisor;
    }

    @Override
    public String definition(UUID id) {
        return "<domain type='kvm'><name>g</name><uuid>" + id + "</uuid><memory unit='MiB'>64</memory></domain>";
    }
}
