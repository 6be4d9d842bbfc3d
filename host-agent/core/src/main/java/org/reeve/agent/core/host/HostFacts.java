package org.reeve.agent.core.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.reeve.agent.core.port.HostCapabilities;
import org.reeve.agent.core.port.HostDeviceSeen;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.port.Network;
import org.reeve.agent.protocol.host.Capabilities;
import org.reeve.agent.protocol.host.CpuFacts;
import org.reeve.agent.protocol.host.Hardware;
import org.reeve.agent.protocol.host.HostDevice;
import org.reeve.agent.protocol.host.ListDevices;
import org.reeve.agent.protocol.host.NumaFacts;
import org.reeve.agent.protocol.host.OperatingSystem;
import org.reeve.agent.protocol.host.Processors;
import org.reeve.agent.protocol.host.SoftwarePackage;
import org.reeve.agent.protocol.host.Topology;
import org.reeve.agent.protocol.host.Versions;

/** Describes the host in the wire's words. */
final class HostFacts {

    private static final long MIB = 1L << 20;
    /** What the host keeps for itself, and what a guest costs beside its memory; VDSM's defaults, in MiB. */
    private static final long RESERVED = 256;

    private static final long GUEST_OVERHEAD = 65;
    /** The generation of agents whose verbs this one speaks, and who may order it. */
    private static final String SPOKEN_VERSION = "4.50";

    private static final List<String> ENGINES = List.of("4.4", "4.5");
    private static final List<String> CLUSTER_LEVELS = List.of("4.4", "4.5", "4.6", "4.7");
    private static final List<Integer> DOMAIN_FORMATS = List.of(0, 2, 3, 4, 5);

    private final String hostId;
    private final Hypervisor hypervisor;
    private final Network network;

    HostFacts(String hostId, Hypervisor hypervisor, Network network) {
        this.hostId = hostId;
        this.hypervisor = hypervisor;
        this.network = network;
    }

    Capabilities capabilities() {
        HostCapabilities seen = hypervisor.capabilities();
        return new Capabilities(
                Optional.of(hostId),
                Optional.of(seen.bootId()),
                processors(seen.cpu()),
                topology(seen.topology()),
                Optional.of(seen.memoryBytes() / MIB),
                Optional.of(RESERVED),
                Optional.of(GUEST_OVERHEAD),
                Optional.of(seen.virtualization().accelerated()),
                Optional.of(seen.virtualization().nested()),
                seen.virtualization().emulatedMachines(),
                List.of("kvm"),
                List.of("random"),
                List.of(),
                Wiring.facts(network.seen()),
                versions(seen.software()),
                seen.software().iscsiInitiator(),
                Map.of("mode", "-1"),
                Optional.of(0),
                Optional.of(false),
                Map.of(),
                Optional.of(false));
    }

    private static Processors processors(HostCapabilities.Cpu cpu) {
        List<Integer> all = Stream.iterate(0, i -> i + 1).limit(cpu.threads()).toList();
        List<String> flags = new ArrayList<>(cpu.flags());
        cpu.usableModels().forEach(model -> flags.add("model_" + model));
        return new Processors(
                Optional.of(cpu.model()),
                Optional.of(String.join(",", flags)),
                Optional.of(cpu.cores()),
                Optional.of(cpu.threads()),
                Optional.of(cpu.sockets()),
                Optional.of((double) cpu.mhz()),
                Optional.of(String.join(",", all.stream().map(Object::toString).toList())));
    }

    private static Topology topology(HostCapabilities.Topology seen) {
        Map<String, NumaFacts> nodes = new LinkedHashMap<>();
        Map<String, List<Integer>> distances = new LinkedHashMap<>();
        List<CpuFacts> cpus = new ArrayList<>();
        for (HostCapabilities.Node node : seen.nodes()) {
            String name = Integer.toString(node.id());
            nodes.put(
                    name,
                    new NumaFacts(
                            node.units().stream()
                                    .map(HostCapabilities.Unit::cpu)
                                    .toList(),
                            Optional.of(node.memoryBytes() / MIB)));
            distances.put(name, node.distances());
            node.units()
                    .forEach(unit -> cpus.add(new CpuFacts(
                            Optional.of(unit.cpu()),
                            Optional.of(unit.core()),
                            Optional.of(0),
                            Optional.of(unit.socket()),
                            Optional.of(node.id()))));
        }
        return new Topology(nodes, distances, cpus, seen.balanced().map(on -> on ? 1 : 0), List.of());
    }

    Map<String, HostDevice> devices(ListDevices call) {
        Map<String, HostDevice> all = new TreeMap<>();
        hypervisor.devices().stream()
                .filter(device -> call.kinds().isEmpty() || call.kinds().contains(device.kind()))
                .forEach(device -> all.put(device.name(), device(device)));
        return all;
    }

    private static HostDevice device(HostDeviceSeen seen) {
        return new HostDevice(new HostDevice.Params(
                Optional.of(seen.kind()),
                seen.parent(),
                seen.vendor().text(),
                seen.vendor().id(),
                seen.product().text(),
                seen.product().id(),
                seen.driver(),
                number(seen.iommuGroup()),
                seen.share().of(),
                number(seen.share().into()),
                seen.networkInterface(),
                Map.of(),
                Optional.of(seen.iommuGroup().isPresent() || !seen.kind().equals("pci"))));
    }

    private static Optional<Integer> number(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static Versions versions(HostCapabilities.Software software) {
        Map<String, SoftwarePackage> packages = new LinkedHashMap<>();
        packages.put("kernel", version(software.kernel()));
        packages.put("libvirt", version(software.libvirt()));
        packages.put("qemu-kvm", version(software.qemu()));
        packages.put("vdsm", version(SPOKEN_VERSION));
        return new Versions(
                Optional.of(SPOKEN_VERSION),
                Optional.of("0"),
                Optional.of("Reeve"),
                CLUSTER_LEVELS,
                ENGINES,
                Optional.of(new OperatingSystem(
                        Optional.of(software.systemName()),
                        Optional.of(software.systemVersion()),
                        Optional.of(software.systemVersion()),
                        Optional.of(software.systemPrettyName()))),
                packages,
                software.kernelArguments(),
                DOMAIN_FORMATS);
    }

    private static SoftwarePackage version(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? new SoftwarePackage(Optional.of(""), Optional.of(text))
                : new SoftwarePackage(Optional.of(text.substring(dash + 1)), Optional.of(text.substring(0, dash)));
    }

    Hardware hardware() {
        HostCapabilities.Hardware seen = hypervisor.capabilities().hardware();
        return new Hardware(
                seen.manufacturer(),
                seen.product(),
                seen.version(),
                seen.serial(),
                Optional.of(seen.uuid().toString()),
                seen.family());
    }
}
