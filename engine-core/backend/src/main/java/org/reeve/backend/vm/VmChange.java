package org.reeve.backend.vm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reeve.backend.api.Naming;
import org.reeve.model.MemorySize;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.BootDevice;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.MigrationSupport;
import org.reeve.model.vm.VmType;

/**
 * What somebody wants a machine to be; what is absent stays as it is, or as the template says.
 *
 * @param pinned the hosts it may run on; none given: on any
 */
public record VmChange(Naming naming, Size size, Traits traits, Seat seat, Optional<Set<HostId>> pinned) {

    private static final Size SAME_SIZE = new Size(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Traits SAME_TRAITS = new Traits(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final Seat SAME_SEAT = new Seat(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public static VmChange named(String name) {
        return new VmChange(Naming.named(name), SAME_SIZE, SAME_TRAITS, SAME_SEAT, Optional.empty());
    }

    public VmChange sized(MemorySize memory) {
        Size other = new Size(Optional.of(memory), size.guaranteed, size.max, size.sockets, size.cores, size.threads);
        return new VmChange(naming, other, traits, seat, pinned);
    }

    /** Processors and memory. */
    public record Size(
            Optional<MemorySize> memory,
            Optional<MemorySize> guaranteed,
            Optional<MemorySize> max,
            Optional<Integer> sockets,
            Optional<Integer> cores,
            Optional<Integer> threads) {}

    /**
     * What it is for and how it is treated.
     *
     * @param biosOfCluster takes back a choice of its own
     */
    public record Traits(
            Optional<VmType> type,
            Optional<String> os,
            Optional<BiosType> bios,
            boolean biosOfCluster,
            Optional<MigrationSupport> migration,
            Optional<Boolean> highAvailability,
            Optional<Integer> priority,
            Optional<Boolean> deleteProtected,
            Optional<Boolean> stateless) {}

    /** See {@link VmSettings}. */
    public record Seat(
            Optional<String> kernel,
            Optional<String> initrd,
            Optional<String> arguments,
            Optional<List<BootDevice>> boot,
            Optional<List<GraphicsType>> graphics,
            Optional<String> keyboard,
            Optional<Boolean> serialConsole,
            Optional<Boolean> soundCard,
            Optional<Boolean> usb,
            Optional<Boolean> startPaused,
            Optional<String> timeZone,
            Optional<Integer> monitors) {}
}
