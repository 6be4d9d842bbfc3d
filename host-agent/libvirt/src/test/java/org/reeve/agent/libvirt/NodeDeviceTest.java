package org.reeve.agent.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reeve.agent.core.port.HostDeviceSeen;

class NodeDeviceTest {

    @Test
    void readsACardThatCanBeDivided() {
        HostDeviceSeen seen = NodeDevice.read(
                """
                <device><name>pci_0000_03_00_0</name><path>/sys/devices/x</path><parent>pci_0000_00_1c_0</parent>
                  <driver><name>ixgbe</name></driver>
                  <capability type='pci'><class>0x020000</class><domain>0</domain><bus>3</bus><slot>0</slot><function>0</function>
                    <product id='0x10fb'>82599ES 10-Gigabit</product><vendor id='0x8086'>Intel Corporation</vendor>
                    <capability type='virt_functions' maxCount='63'><address domain='0x0000' bus='0x03' slot='0x10' function='0x0'/></capability>
                    <iommuGroup number='15'><address domain='0x0000' bus='0x03' slot='0x00' function='0x0'/></iommuGroup>
                  </capability></device>""");
        assertThat(seen.kind()).isEqualTo("pci");
        assertThat(seen.parent()).contains("pci_0000_00_1c_0");
        assertThat(seen.vendor().id()).contains("0x8086");
        assertThat(seen.product().text()).contains("82599ES 10-Gigabit");
        assertThat(seen.driver()).contains("ixgbe");
        assertThat(seen.iommuGroup()).hasValue(15);
        assertThat(seen.share().into()).hasValue(63);
        assertThat(seen.share().of()).isEmpty();
    }

    @Test
    void readsAShareOfACard() {
        HostDeviceSeen seen = NodeDevice.read(
                """
                <device><name>pci_0000_03_10_0</name><capability type='pci'><product id='0x10ed'/>
                  <capability type='phys_function'><address domain='0x0000' bus='0x03' slot='0x00' function='0x0'/></capability>
                </capability></device>""");
        assertThat(seen.share().of()).contains("pci_0000_03_00_0");
        assertThat(seen.product().text()).isEmpty();
        assertThat(seen.iommuGroup()).isEmpty();
    }

    @Test
    void readsANetworkInterface() {
        HostDeviceSeen seen = NodeDevice.read(
                """
                <device><name>net_eth0_52_54_00_00_00_01</name><parent>pci_0000_03_00_0</parent>
                  <capability type='net'><interface>eth0</interface><address>52:54:00:00:00:01</address></capability></device>""");
        assertThat(seen.kind()).isEqualTo("net");
        assertThat(seen.networkInterface()).contains("eth0");
    }
}
