package org.reeve.agent.core.port;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What this host is and can do. Changes rarely. */
public record HostCapabilities(
        Hardware hardware, Cpu cpu, long memoryBytes, Virtualization virtualization, Software software, String bootId) {

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
            String qemu) {}
}
