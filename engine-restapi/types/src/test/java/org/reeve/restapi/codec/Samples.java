package org.reeve.restapi.codec;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Boot;
import org.reeve.restapi.types.BootDevice;
import org.reeve.restapi.types.Cluster;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.CpuTopology;
import org.reeve.restapi.types.Disk;
import org.reeve.restapi.types.DiskFormat;
import org.reeve.restapi.types.DiskStatus;
import org.reeve.restapi.types.Event;
import org.reeve.restapi.types.Fault;
import org.reeve.restapi.types.Host;
import org.reeve.restapi.types.HostStatus;
import org.reeve.restapi.types.Link;
import org.reeve.restapi.types.LogSeverity;
import org.reeve.restapi.types.Nic;
import org.reeve.restapi.types.NumaNode;
import org.reeve.restapi.types.OperatingSystem;
import org.reeve.restapi.types.Statistic;
import org.reeve.restapi.types.StatisticKind;
import org.reeve.restapi.types.StatisticUnit;
import org.reeve.restapi.types.Ticket;
import org.reeve.restapi.types.TransparentHugePages;
import org.reeve.restapi.types.Value;
import org.reeve.restapi.types.ValueType;
import org.reeve.restapi.types.Vm;
import org.reeve.restapi.types.VmStatus;

/** One object of each of the main types, with every form of member somewhere. */
final class Samples {

    private static final String ID = "0a1b2c3d-0000-4000-8000-000000000001";

    private Samples() {}

    static Vm vm() {
        var vm = new Vm();
        vm.setHref("/ovirt-engine/api/vms/" + ID);
        vm.setId(ID);
        vm.setActions(List.of(Link.to("/ovirt-engine/api/vms/" + ID + "/start", "start")));
        vm.setName("web & <mail>");
        vm.setDescription("");
        vm.setLinks(List.of(Link.to("/ovirt-engine/api/vms/" + ID + "/diskattachments", "diskattachments")));
        vm.setMemory(4L << 30);
        vm.setCpu(cpu());
        vm.setOs(os());
        vm.setStatus(VmStatus.UP);
        vm.setStartTime(Instant.parse("2026-11-21T10:48:05.123Z"));
        vm.setRunOnce(false);
        vm.setNics(List.of());
        vm.setCluster(cluster());
        return vm;
    }

    private static Cpu cpu() {
        var topology = new CpuTopology();
        topology.setCores(1);
        topology.setSockets(2);
        topology.setThreads(1);
        var cpu = new Cpu();
        cpu.setTopology(topology);
        return cpu;
    }

    private static OperatingSystem os() {
        var boot = new Boot();
        boot.setDevices(List.of(BootDevice.HD, BootDevice.NETWORK));
        var os = new OperatingSystem();
        os.setType("other_linux");
        os.setBoot(boot);
        return os;
    }

    private static Cluster cluster() {
        var cluster = new Cluster();
        cluster.setId(ID);
        cluster.setHref("/ovirt-engine/api/clusters/" + ID);
        return cluster;
    }

    static Host host() {
        var pages = new TransparentHugePages();
        pages.setEnabled(true);
        var node = new NumaNode();
        node.setIndex(0);
        var host = new Host();
        host.setId(ID);
        host.setAddress("host1.example.com");
        host.setStatus(HostStatus.NON_RESPONSIVE);
        host.setMemory(512L << 30);
        host.setTransparentHugePages(pages);
        host.setNumaNodes(List.of(node));
        return host;
    }

    static Disk disk() {
        var disk = new Disk();
        disk.setId(ID);
        disk.setAlias("disk1");
        disk.setFormat(DiskFormat.COW);
        disk.setStatus(DiskStatus.OK);
        disk.setProvisionedSize(8L << 40);
        disk.setSparse(true);
        return disk;
    }

    static Nic nic() {
        var nic = new Nic();
        nic.setId(ID);
        nic.setName("nic1");
        nic.setPlugged(true);
        return nic;
    }

    static Event event() {
        var event = new Event();
        event.setId("1234");
        event.setCode(32);
        event.setSeverity(LogSeverity.NORMAL);
        event.setTime(Instant.parse("2026-11-21T10:48:05Z"));
        event.setDescription("VM web started on Host host1");
        return event;
    }

    static Statistic statistic() {
        var value = new Value();
        value.setDatum(new BigDecimal("12.50"));
        var statistic = new Statistic();
        statistic.setId(ID);
        statistic.setName("cpu.current.total");
        statistic.setKind(StatisticKind.GAUGE);
        statistic.setType(ValueType.DECIMAL);
        statistic.setUnit(StatisticUnit.PERCENT);
        statistic.setValues(List.of(value));
        return statistic;
    }

    static Action action() {
        var ticket = new Ticket();
        ticket.setValue("secret");
        ticket.setExpiry(7200L);
        var action = new Action();
        action.setTicket(ticket);
        action.setStatus("complete");
        return action;
    }

    static Fault fault() {
        return Fault.of("Operation Failed", "[Cannot start VM. VM is running.]");
    }
}
