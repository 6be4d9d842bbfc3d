package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.agent.protocol.vm.VmParameters;
import org.reeve.backend.cluster.Launches;
import org.reeve.backend.vm.settings.Boot;
import org.reeve.backend.vm.settings.Fittings;
import org.reeve.backend.vm.settings.Identity;
import org.reeve.backend.vm.settings.Processor;
import org.reeve.backend.vm.settings.Screen;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.vm.Hardware;
import org.reeve.dal.vm.Vm;
import org.reeve.dal.vm.Vms;
import org.reeve.logic.vm.Machine;
import org.reeve.logic.vm.MachineXml;
import org.reeve.model.MemorySize;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.CpuMode;
import org.reeve.model.vm.ResumeBehavior;
import org.reeve.model.vm.VmId;

/** Gathers what a machine is made of and writes it down for the host that is to run it. */
@Dependent
public class MachineLaunches implements Launches {

    private static final String ANY_PROCESSOR = "qemu64";

    private final Vms vms;
    private final Clusters clusters;
    private final LaunchParts parts;

    @Inject
    public MachineLaunches(Vms vms, Clusters clusters, LaunchParts parts) {
        this.vms = vms;
        this.clusters = clusters;
        this.parts = parts;
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
        LaunchParts.Devices devices = parts.devices(vm.id());
        return new Machine(
                vm.id(),
                vm.name(),
                new Machine.Memory(
                        MemorySize.bytes(hardware.memoryBytes()),
                        MemorySize.bytes(hardware.memoryGuaranteedBytes()),
                        settings.fittings().hasBalloon()),
                processors(hardware, settings, cluster, devices),
                board(hardware, settings, cluster, devices),
                boot(settings.boot()),
                new Machine.Drives(
                        parts.disks(vm),
                        parts.cds(vm, devices),
                        settings.fittings().hasVirtioScsi(),
                        settings.fittings()
                                .scsiQueues()
                                .map(count ->
                                        count > 0 ? count : hardware.topology().cpus()),
                        settings.fittings().threads()),
                parts.nics(vm.id()),
                display(settings.screen()),
                labels(vm, settings, cluster));
    }

    private static Machine.Processors processors(
            Hardware hardware, VmSettings settings, Cluster cluster, LaunchParts.Devices devices) {
        Processor own = settings.processor();
        return new Machine.Processors(
                hardware.topology(),
                own.mode().orElse(CpuMode.CUSTOM),
                own.model().orElseGet(() -> cluster.processor()
                        .type()
                        .map(MachineLaunches::model)
                        .orElse(ANY_PROCESSOR)),
                own.pins().orElse(Map.of()),
                devices.numa(),
                settings.care().cpuShares().orElse(0));
    }

    private static Machine.Board board(
            Hardware hardware, VmSettings settings, Cluster cluster, LaunchParts.Devices devices) {
        Fittings fittings = settings.fittings();
        return new Machine.Board(
                settings.processor().machine().or(cluster.processor()::machine),
                hardware.bios().or(cluster.processor()::bios).orElse(BiosType.Q35_SEA_BIOS),
                LaunchParts.ahead(settings.identity().zone()),
                fittings.hasConsole(),
                fittings.hasSound(),
                fittings.hasUsb(),
                fittings.hasTpm(),
                fittings.hasQueues(),
                new Machine.Random(
                        fittings.random().source(),
                        fittings.random().bytes(),
                        fittings.random().periodMillis()),
                devices.watchdog(),
                devices.passed());
    }

    private static Machine.Boot boot(Boot boot) {
        return new Machine.Boot(
                boot.kernel(),
                boot.initrd(),
                boot.arguments(),
                boot.order().stream()
                        .map(device -> Machine.BootDevice.valueOf(device.name()))
                        .toList(),
                boot.menu().orElse(false));
    }

    private static Machine.Display display(Screen screen) {
        return new Machine.Display(
                screen.kinds().stream()
                        .map(type ->
                                new Machine.Graphics(type, screen.keyboard().orElse("")))
                        .toList(),
                screen.video(),
                screen.count(),
                screen.copies(),
                screen.transfers(),
                screen.hasSmartcard());
    }

    private static Machine.Labels labels(Vm vm, VmSettings settings, Cluster cluster) {
        Identity identity = settings.identity();
        ResumeBehavior resume = vm.availability().lease().isPresent()
                ? ResumeBehavior.KILL
                : settings.care().resume().orElse(ResumeBehavior.AUTO_RESUME);
        return new Machine.Labels(
                identity.level().orElse(cluster.compatibilityLevel()),
                identity.serialPolicy().flatMap(policy -> switch (policy) {
                    case VM -> Optional.of(vm.id().toString());
                    case CUSTOM -> identity.serialNumber();
                    case HOST, NONE -> Optional.<String>empty();
                }),
                resume,
                identity.properties().orElse(Map.of()));
    }

    /** Clusters name processors as oVirt does ("Secure Intel Cascadelake Server Family"); libvirt's names are within those. */
    static String model(String type) {
        String bare =
                type.replaceAll("^Secure ", "").replaceAll("^(Intel|AMD) ", "").replaceAll(" Family$", "");
        Optional<String> opteron = Optional.of(bare).filter(name -> name.startsWith("Opteron "));
        return opteron.map(name -> name.replace(' ', '_')).orElse(bare.replace(' ', '-'));
    }
}
