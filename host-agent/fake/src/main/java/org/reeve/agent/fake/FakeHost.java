package org.reeve.agent.fake;

import org.reeve.agent.core.Agent;

/** An imagined host with everything an agent works on. It outlives its agents. */
public record FakeHost(FakeHypervisor hypervisor, FakeStorage storage, FakeNetwork network, FakePower power) {

    public static FakeHost of(
            Machine machine, String address, FakeShare share, FakePower power, World world, Timing timing) {
        return new FakeHost(
                new FakeHypervisor(machine, world, timing),
                new FakeStorage(share, world, timing),
                new FakeNetwork(address),
                power);
    }

    public Agent.Ports ports() {
        return new Agent.Ports(hypervisor, storage, network, power);
    }
}
