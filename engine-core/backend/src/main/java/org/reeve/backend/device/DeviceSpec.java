package org.reeve.backend.device;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reeve.model.disk.DiskId;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.DeviceKind;
import org.reeve.model.vm.NumaTuneMode;
import org.reeve.model.vm.WatchdogAction;
import org.reeve.model.vm.WatchdogModel;

/** What distinguishes one device of a kind from another. Stored as JSON beside the kind, so members are never renamed. */
public sealed interface DeviceSpec {

    DeviceKind kind();

    /**
     * A CD drive.
     *
     * @param image the disk whose bytes are the CD; absent: the drive is empty
     */
    record Cd(Optional<DiskId> image) implements DeviceSpec {

        public static final Cd EMPTY = new Cd(Optional.empty());

        @Override
        public DeviceKind kind() {
            return DeviceKind.CD;
        }
    }

    /** A card that acts when the guest hangs. */
    record Watchdog(WatchdogModel model, WatchdogAction action) implements DeviceSpec {

        @Override
        public DeviceKind kind() {
            return DeviceKind.WATCHDOG;
        }
    }

    /** A part of a host's card, made for the machine when it starts: a virtual GPU. */
    record Mediated(List<Property> properties) implements DeviceSpec {

        /** The property without which there is nothing to make. */
        public static final String TYPE = "mdevType";

        public Mediated {
            properties = List.copyOf(properties);
        }

        @Override
        public DeviceKind kind() {
            return DeviceKind.MEDIATED;
        }
    }

    /** One word of a mediated device's description. */
    record Property(String name, String value) {}

    /**
     * A device of the host that the machine has for itself.
     *
     * @param host null for those who may not know it
     */
    record Passed(HostId host, String name, String capability) implements DeviceSpec {

        @Override
        public DeviceKind kind() {
            return DeviceKind.HOST_DEVICE;
        }
    }

    /**
     * Some of the machine's processors with the memory that is near to them.
     *
     * @param pins the host's nodes it shall be on; none: anywhere
     */
    record NumaNode(int index, long memoryMib, Set<Integer> cpus, Set<Integer> pins, NumaTuneMode tune)
            implements DeviceSpec {

        public NumaNode {
            cpus = Set.copyOf(cpus);
            pins = Set.copyOf(pins);
        }

        @Override
        public DeviceKind kind() {
            return DeviceKind.NUMA_NODE;
        }
    }
}
