package org.reeve.restapi.service.host;

/** What an agent says of a host with two NUMA nodes, a card that can be divided, a bond and a network nobody knows. */
public final class Said {

    public static final String CAPABILITIES =
            """
            {"memSize":"65536","reservedMem":"256","guestOverhead":"65","cpuThreads":"2","cpuCores":"2","cpuSockets":"2",
             "cpuModel":"Imagined","cpuSpeed":"2400","cpuFlags":"vmx,model_qemu64","emulatedMachines":["pc"],"software_version":"4.50",
             "kdumpStatus":1,"selinux":{"mode":"0"},"ISCSIInitiatorName":"iqn.2026-01.com.example:h1","hostdevPassthrough":"true",
             "kernelArgs":"quiet","packages2":{"libvirt":{"version":"9.0.0","release":"4"}},
             "operatingSystem":{"name":"Debian","version":"12"},
             "numaNodes":{"0":{"cpus":[0],"totalMemory":"32768"},"1":{"cpus":[1],"totalMemory":"32768"}},
             "numaNodeDistance":{"0":[10,21],"1":[21,10]},"autoNumaBalancing":1,"vdsmToCpusAffinity":[0],
             "cpuTopology":[{"cpu_id":0,"core_id":0,"socket_id":0,"numa_cell_id":0},{"cpu_id":1,"core_id":0,"socket_id":1,"numa_cell_id":1}],
             "hooks":{"before_vm_start":{"50_hostedengine":{"checksum":"abc"}}},
             "networks":{
                "ovirtmgmt":{"iface":"ovirtmgmt","bridged":true,"addr":"10.0.0.2","netmask":"255.255.255.0","gateway":"10.0.0.1",
                    "mtu":"1500","ports":["vnet0","eth0"],"dhcpv4":true,"ipv6addrs":["fe80::1/64","2001:db8::2/64"]},
                "lan":{"iface":"lan","bridged":true,"mtu":"9000","ports":["bond0.7"]},
                "other":{"iface":"eth3","bridged":false,"mtu":"1500"}},
             "nics":{"eth0":{"hwaddr":"52:54:00:00:00:01","mtu":"1500","speed":1000},"eth1":{"hwaddr":"52:54:00:00:00:02","mtu":"9000"},
                "eth2":{"hwaddr":"52:54:00:00:00:03","mtu":"9000"},"eth3":{"hwaddr":"52:54:00:00:00:04","mtu":"1500"}},
             "bondings":{"bond0":{"slaves":["eth1","eth2"],"opts":{"mode":"1","active_slave":"eth1"},"mtu":"9000"}},
             "vlans":{"bond0.7":{"iface":"bond0","vlanid":7,"mtu":9000}}}""";

    public static final String DEVICES =
            """
            {"net_eth3":{"params":{"capability":"net","parent":"pci_0000_03_00_0","interface":"eth3"}},
             "pci_0000_03_00_0":{"params":{"capability":"pci","vendor":"Intel","vendor_id":"0x8086","product":"Card","product_id":"0x10fb",
                "driver":"ixgbe","iommu_group":"15","totalvfs":8}},
             "pci_0000_03_10_0":{"params":{"capability":"pci","physfn":"pci_0000_03_00_0"}}}""";

    public static final String FIGURES =
            """
            {"cpuUserPercent":1.5,"cpuSystemPercent":1.5,"cpuIdlePercent":97,"load":0.3,"bootSeconds":1700000000,
             "memory":{"memShared":4,"swapTotal":8,"swapFree":8,"ksmState":true,"thpState":"always","ksmCpu":0},
             "nodes":{"0":{"memFree":"16384","memPercent":50}},"nodeLoads":{"0":{"user":1,"system":2,"idle":97}},
             "network":{"eth0":{"name":"eth0","state":"up","rx":"5000","tx":"7000","rxErrors":"1","txErrors":"2"}},
             "rates":{"eth0":{"in":100,"out":200}}}""";

    private Said() {}
}
