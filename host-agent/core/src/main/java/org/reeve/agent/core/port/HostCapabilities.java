package org.reeve.agent.core.port;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What this host is and can do. Changes rarely. */
public record HostCapabilities(
        Hardware hardware,
        Cpu cpu,
        Topology topology,
        long memoryBytes,
        Virtualization virtualization,
        Software software,
        String bootId) {

    /**
     * Which processors and memory are near each other.
     *
     * @param balanced whether the kernel moves memory to the processors that use it; absent when it does not say
     */
    public record Topology(List<Node> nodes, Optional<Boolean> balanced) {
        public Topology {
            nodes = List.copyOf(nodes);
        }
    }

    /** Memory with the processors near it, and how far the others are from it, in their order. */
    public record Node(int id, long memoryBytes, List<Integer> distances, List<Unit> units) {
        public Node {
            distances = List.copyOf(distances);
            units = List.copyOf(units);
        }
    }

    /** One logical processor. */
    public record Unit(int cpu, int socket, int core) {}

    public record Hardware(
            UUID uuid,
            String hostName,
            Optional<String> manufacturer,
            Optional<String> product,
            Optional<String> version,
            Optional<String> serial,
            Optional<String> family) {}

    /** {@code usableModels}: CPU models a guest may ask for here; {@code threads} are logical processors. */
    public record Cpu(
            String architecture,
            String model,
            int mhz,
            int sockets,
            int cores,
            int threads,
            List<String> flags,
            List<String> usableModels) {
        public Cpu {
            flags = List.copyOf(flags);
            usableModels = List.copyOf(usableModels);
        }
    }

    /** {@code accelerated} is true only when KVM really serves guests; otherwise guests are emulated, slowly. */
    public record Virtualization(boolean accelerated, List<String> emulatedMachines, boolean nested) {
        public Virtualization {
            emulatedMachines = List.copyOf(emulatedMachines);
        }
    }

    public record Software(
            String systemName,
            String systemVersion,
            String systemPrettyName,
            String kernel,
            String libvirt,
            String qemu,
            Optional<String> kernelArguments,
            Optional<String> iscsiInitiator) {}
}
