package org.reeve.backend.vm;

import java.util.List;
import org.reeve.model.MemorySize;

/** The latest figures of a machine; all zero for one that does not run. */
public record VmFigures(
        Memory memory, double cpuGuest, double cpuHypervisor, double cpuTotal, long seconds, List<Traffic> nics) {

    public VmFigures {
        nics = List.copyOf(nics);
    }

    /** As far as the guest tells. */
    public record Memory(
            MemorySize installed, MemorySize used, MemorySize free, MemorySize buffered, MemorySize cached) {}

    /** What went over one network card since the machine started, in bytes and packets. */
    public record Traffic(String mac, long received, long sent, long receiveErrors, long sendErrors) {}
}
