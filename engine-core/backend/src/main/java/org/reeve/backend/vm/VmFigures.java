package org.reeve.backend.vm;

import java.util.List;
import java.util.Optional;
import org.reeve.model.MemorySize;
import org.reeve.model.vm.VmId;

/** The latest figures of a machine; all zero for one that does not run. */
public record VmFigures(VmId vm, Memory memory, Cpu cpu, long seconds, List<Traffic> nics) {

    public VmFigures {
        nics = List.copyOf(nics);
    }

    /** As far as the guest tells. */
    public record Memory(
            MemorySize installed,
            MemorySize used,
            MemorySize free,
            MemorySize unused,
            MemorySize buffered,
            MemorySize cached) {}

    /** In percent of what the machine has. */
    public record Cpu(double guest, double hypervisor, double total) {}

    /**
     * What went over one network card since the machine started, in bytes and packets.
     *
     * @param rate absent until it was looked at twice
     */
    public record Traffic(
            String mac, long received, long sent, long receiveErrors, long sendErrors, Optional<Rate> rate) {

        public static Traffic none(String mac) {
            return new Traffic(mac, 0, 0, 0, 0, Optional.empty());
        }

        /** How much of what the card could carry it carries. */
        public double percent() {
            return rate.map(now ->
                            Math.min(100.0, 100.0 * Math.max(now.received(), now.sent()) * Byte.SIZE / Rate.LINE))
                    .orElse(0.0);
        }
    }

    /** What goes over it now, in bytes a second. */
    public record Rate(double received, double sent) {

        static final Rate NONE = new Rate(0, 0);

        /** Bits a second of the line that cards pretend to have. */
        static final double LINE = 1e9;
    }

    /** The busiest card stands for all. */
    public double networkPercent() {
        return nics.stream().mapToDouble(Traffic::percent).max().orElse(0);
    }
}
