package org.reeve.agent.libvirt;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.testing.HypervisorContract;
import org.reeve.agent.libvirt.facts.Emulation;

/** Real libvirt keeps the contract, with guests that have nothing to boot. */
class ContractLab implements HypervisorContract {

    private static LibvirtHypervisor hypervisor;

    @BeforeAll
    static void connect() {
        hypervisor = new LibvirtHypervisor("qemu:///system", Emulation.YES);
    }

    @AfterAll
    static void disconnect() {
        hypervisor.close();
    }

    @Override
    public Hypervisor hypervisor() {
        return hypervisor;
    }

    @Override
    public String definition(UUID id) {
        return """
                <domain type='qemu'>
                  <name>reeve-lab-%1$s</name><uuid>%1$s</uuid>
                  <memory unit='MiB'>16</memory><vcpu>1</vcpu>
                  <os><type arch='x86_64' machine='q35'>hvm</type></os>
                  <cpu mode='custom' match='exact'><model>qemu64</model></cpu>
                </domain>"""
                .formatted(id);
    }
}
