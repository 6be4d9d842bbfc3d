package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.agent.protocol.vm.VmParameters;
import org.reeve.backend.cluster.Launches;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.disk.AttachmentRow;
import org.reeve.dal.disk.Disks;
import org.reeve.dal.network.NicRow;
import org.reeve.dal.network.Nics;
import org.reeve.dal.vm.Hardware;
import org.reeve.dal.vm.Vm;
import org.reeve.dal.vm.Vms;
import org.reeve.logic.vm.Machine;
import org.reeve.logic.vm.MachineXml;
import org.reeve.model.MemorySize;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.cluster.CpuType;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.host.HostId;
import org.reeve.model.network.MacAddress;
import org.reeve.model.vm.VmId;

/** Gathers what a machine is made of and writes it down for the host that is to run it. */
@Dependent
public class MachineLaunches implements Launches {

    private static final int USUAL_MTU = 1500;

    private final Vms vms;
    private final Clusters clusters;
    private final Disks disks;
    private final Nics nics;

    @Inject
    public MachineLaunches(Vms vms, Clusters clusters, Disks disks, Nics nics) {
        this.vms = vms;
        this.clusters = clusters;
        this.disks = disks;
        this.nics = nics;
    }

    @Override
    public CreateVm describe(VmId id, HostId host) {
        Vm vm = vms.find(id).orElseThrow(() -> new Unlaunchable("the machine has been removed"));
        Cluster cluster = clusters.find(vm.cluster()).orElseThrow();
        return new CreateVm(id.value(), VmParameters.of(id.value(), MachineXml.of(machine(vm, cluster))));
    }

    private Machine machine(Vm vm, Cluster cluster) {
        Hardware hardware = vm.hardware();
        VmSettings settings = vm.settings(VmSettings.class);
        return new Machine(
                vm.id(),
                vm.name(),
                MemorySize.bytes(hardware.memoryBytes()),
                MemorySize.bytes(hardware.memoryGuaranteedBytes()),
                MemorySize.bytes(hardware.memoryMaxBytes()),
                hardware.topology(),
                cluster.processor().type().map(CpuType::new).orElse(CpuType.ANY).model(),
                cluster.processor().machine(),
                hardware.bios().or(cluster.processor()::bios).orElse(BiosType.Q35_SEA_BIOS),
                boot(settings),
                disks(vm),
                nics.ofVm(vm.id().value()).stream()
                        .filter(row -> row.nic().plugged())
                        .map(MachineLaunches::nic)
                        .toList(),
                settings.screen().kinds().stream()
                        .map(type -> new Machine.Graphics(
                                type, settings.screen().keyboard().orElse("")))
                        .toList(),
                settings.fittings().hasConsole(),
                settings.fittings().hasSound(),
                cluster.compatibilityLevel());
    }

    private static Machine.Boot boot(VmSettings settings) {
        return new Machine.Boot(
                settings.boot().kernel(),
                settings.boot().initrd(),
                settings.boot().arguments(),
                settings.boot().order().stream()
                        .map(device -> Machine.BootDevice.valueOf(device.name()))
                        .toList());
    }

    private List<Machine.Disk> disks(Vm vm) {
        return disks.ofVm(vm.id().value()).stream()
                .filter(row -> row.attachment().plug().plugged())
                .map(row -> disk(vm, row))
                .toList();
    }

    private static Machine.Disk disk(Vm vm, AttachmentRow row) {
        String alias = row.disk().alias();
        if (row.disk().status() != DiskStatus.OK) {
            throw new Unlaunchable(
                    "disk " + alias + " is " + row.disk().status().name().toLowerCase(Locale.ROOT));
        }
        var volume = row.active().orElseThrow(() -> new Unlaunchable("disk " + alias + " has no active volume"));
        var domain = row.disk()
                .storageDomain()
                .orElseThrow(() -> new Unlaunchable("disk " + alias + " is in no storage domain"));
        return new Machine.Disk(
                row.disk().id(),
                vm.dataCenter(),
                domain,
                volume.id(),
                volume.format(),
                row.attachment().plug().slot(),
                row.attachment().plug().readOnly(),
                row.attachment().plug().bootable(),
                row.disk().shareable());
    }

    private static Machine.Nic nic(NicRow row) {
        return new Machine.Nic(
                row.nic().id(),
                new MacAddress(row.nic().mac()),
                row.nic().model(),
                row.bridge(),
                row.nic().linked(),
                USUAL_MTU);
    }
}
