package org.reeve.backend.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.model.host.HostId;

/** What a host consists of, as it said when it was last examined. */
public record HostParts(HostId host, List<Node> nodes, List<Unit> units, List<Hook> hooks, List<Device> devices) {

    /**
     * Memory with the processors near it.
     *
     * @param distances from here to every node, in their order
     */
    public record Node(int index, long memoryMib, List<Integer> cpus, List<Integer> distances, Optional<Load> load) {}

    /** How busy a node is at present; sizes are bytes, shares percent. */
    public record Load(long freeBytes, int usedPercent, double user, double system, double idle) {}

    /** One logical processor; {@code agent}: whether the agent keeps it for itself. */
    public record Unit(int cpu, int core, int socket, boolean agent) {}

    /** A program that the agent runs when something happens. */
    public record Hook(String event, String name, String checksum) {}

    /**
     * A device of the host.
     *
     * @param shareOf the device it is a share of
     * @param shares how many can be made of it
     * @param divisions kinds of mediated devices it can be divided into, with what is told of them
     */
    public record Device(
            String name,
            String capability,
            Optional<String> parent,
            Named vendor,
            Named product,
            Optional<String> driver,
            Optional<Integer> iommuGroup,
            Optional<String> shareOf,
            Optional<Integer> shares,
            Map<String, Division> divisions) {}

    /** What its maker calls something, and the number it goes by. */
    public record Named(Optional<String> id, Optional<String> text) {}

    /** A kind of mediated devices. */
    public record Division(Optional<String> name, Optional<String> description, Optional<Integer> available) {}
}
