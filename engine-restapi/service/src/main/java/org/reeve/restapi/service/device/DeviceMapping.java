package org.reeve.restapi.service.device;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.DeviceSpec;
import org.reeve.backend.device.DeviceView;
import org.reeve.model.disk.DiskId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Cdrom;
import org.reeve.restapi.types.Core;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.Device;
import org.reeve.restapi.types.File;
import org.reeve.restapi.types.NumaNodePin;
import org.reeve.restapi.types.NumaTuneMode;
import org.reeve.restapi.types.Property;
import org.reeve.restapi.types.VirtualNumaNode;
import org.reeve.restapi.types.VmMediatedDevice;
import org.reeve.restapi.types.Watchdog;
import org.reeve.restapi.types.WatchdogAction;
import org.reeve.restapi.types.WatchdogModel;

/** Devices as the API has them, both ways. */
public final class DeviceMapping {

    private DeviceMapping() {}

    public static Watchdog watchdog(DeviceView view) {
        var spec = (DeviceSpec.Watchdog) view.spec();
        var type = owned(new Watchdog(), view);
        type.setModel(WatchdogModel.valueOf(spec.model().name()));
        type.setAction(WatchdogAction.valueOf(spec.action().name()));
        return type;
    }

    public static DeviceSpec watchdog(Watchdog given) {
        return new DeviceSpec.Watchdog(
                model(Given.required(given.getModel(), "watchdog.model")),
                action(Given.required(given.getAction(), "watchdog.action")));
    }

    public static DeviceSpec watchdog(Watchdog given, DeviceSpec was) {
        var before = (DeviceSpec.Watchdog) was;
        return new DeviceSpec.Watchdog(
                Optional.ofNullable(given.getModel()).map(DeviceMapping::model).orElse(before.model()),
                Optional.ofNullable(given.getAction())
                        .map(DeviceMapping::action)
                        .orElse(before.action()));
    }

    private static org.reeve.model.vm.WatchdogModel model(WatchdogModel given) {
        return org.reeve.model.vm.WatchdogModel.valueOf(given.name());
    }

    private static org.reeve.model.vm.WatchdogAction action(WatchdogAction given) {
        return org.reeve.model.vm.WatchdogAction.valueOf(given.name());
    }

    public static Cdrom cdrom(DeviceView view) {
        var spec = (DeviceSpec.Cd) view.spec();
        var type = owned(new Cdrom(), view);
        spec.image().ifPresent(image -> {
            var file = new File();
            file.setId(image.toString());
            type.setFile(file);
        });
        return type;
    }

    /** A file without an id takes the CD out. */
    public static DeviceSpec cd(Cdrom given) {
        Optional<String> id = Optional.ofNullable(given.getFile()).map(File::getId);
        return new DeviceSpec.Cd(id.filter(text -> !text.isBlank()).map(text -> Given.id(text, DiskId::new)));
    }

    public static VmMediatedDevice mediated(DeviceView view) {
        var spec = (DeviceSpec.Mediated) view.spec();
        var type = owned(new VmMediatedDevice(), view);
        type.setSpecParams(
                spec.properties().stream().map(DeviceMapping::property).toList());
        return type;
    }

    private static Property property(DeviceSpec.Property spec) {
        var type = new Property();
        type.setName(spec.name());
        type.setValue(spec.value());
        return type;
    }

    public static DeviceSpec mediated(VmMediatedDevice given) {
        return new DeviceSpec.Mediated(Given.or(given.getSpecParams(), List.<Property>of()).stream()
                .map(one -> new DeviceSpec.Property(
                        Given.required(one.getName(), "vm_mediated_device.spec_params.name"),
                        Given.or(one.getValue(), "")))
                .toList());
    }

    /** Properties come all together or not at all. */
    public static DeviceSpec mediated(VmMediatedDevice given, DeviceSpec was) {
        return given.getSpecParams() == null ? was : mediated(given);
    }

    public static VirtualNumaNode node(DeviceView view) {
        var spec = (DeviceSpec.NumaNode) view.spec();
        var type = new VirtualNumaNode();
        type.setId(view.id().toString());
        type.setIndex(spec.index());
        type.setMemory(spec.memoryMib());
        type.setVm(Refs.vm(new VmId(view.owner().id())));
        type.setNumaTuneMode(NumaTuneMode.valueOf(spec.tune().name()));
        var cpu = new Cpu();
        cpu.setCores(spec.cpus().stream().sorted().map(DeviceMapping::core).toList());
        type.setCpu(cpu);
        type.setNumaNodePins(
                spec.pins().stream().sorted().map(DeviceMapping::pin).toList());
        return type;
    }

    private static Core core(int index) {
        var core = new Core();
        core.setIndex(index);
        return core;
    }

    private static NumaNodePin pin(int index) {
        var pin = new NumaNodePin();
        pin.setIndex(index);
        return pin;
    }

    public static DeviceSpec node(VirtualNumaNode given) {
        return new DeviceSpec.NumaNode(
                Given.required(given.getIndex(), "virtual_numa_node.index"),
                Given.required(given.getMemory(), "virtual_numa_node.memory"),
                Given.required(cpus(given).orElse(null), "virtual_numa_node.cpu.cores"),
                pins(given).orElse(Set.of()),
                tune(given).orElse(org.reeve.model.vm.NumaTuneMode.INTERLEAVE));
    }

    public static DeviceSpec node(VirtualNumaNode given, DeviceSpec was) {
        var before = (DeviceSpec.NumaNode) was;
        return new DeviceSpec.NumaNode(
                Given.or(given.getIndex(), before.index()),
                Given.or(given.getMemory(), before.memoryMib()),
                cpus(given).orElse(before.cpus()),
                pins(given).orElse(before.pins()),
                tune(given).orElse(before.tune()));
    }

    private static Optional<Set<Integer>> cpus(VirtualNumaNode given) {
        return Optional.ofNullable(given.getCpu()).map(Cpu::getCores).map(cores -> cores.stream()
                .map(core -> Given.required(core.getIndex(), "virtual_numa_node.cpu.cores.index"))
                .collect(toSet()));
    }

    private static Optional<Set<Integer>> pins(VirtualNumaNode given) {
        return Optional.ofNullable(given.getNumaNodePins()).map(pins -> pins.stream()
                .map(pin -> Given.required(pin.getIndex(), "virtual_numa_node.numa_node_pins.index"))
                .collect(toSet()));
    }

    private static Optional<org.reeve.model.vm.NumaTuneMode> tune(VirtualNumaNode given) {
        return Optional.ofNullable(given.getNumaTuneMode())
                .map(mode -> org.reeve.model.vm.NumaTuneMode.valueOf(mode.name()));
    }

    private static <T extends Device> T owned(T type, DeviceView view) {
        type.setId(view.id().toString());
        own(type, view.owner());
        return type;
    }

    /** Says what a device is in. */
    public static void own(Device type, DeviceOwner owner) {
        switch (owner.kind()) {
            case VM -> type.setVm(Refs.vm(owner.typed()));
            case TEMPLATE -> type.setTemplate(Refs.template(owner.typed()));
        }
    }
}
