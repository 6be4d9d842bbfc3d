package org.reeve.logic.vm;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reeve.model.MemorySize;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskInterface;
import org.reeve.model.disk.VolumeFormat;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.network.MacAddress;
import org.reeve.model.network.NicModel;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.vm.CpuMode;
import org.reeve.model.vm.CpuTopology;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.NumaTuneMode;
import org.reeve.model.vm.ResumeBehavior;
import org.reeve.model.vm.RngSource;
import org.reeve.model.vm.VideoType;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.WatchdogAction;
import org.reeve.model.vm.WatchdogModel;

/**
 * A virtual machine as a host is asked to run it: everything its definition is made of, and nothing that only the
 * engine needs.
 */
public record Machine(
        VmId id,
        String name,
        Memory memory,
        Processors cpus,
        Board board,
        Boot boot,
        Drives drives,
        List<Nic> nics,
        Display display,
        Labels labels) {

    public Machine {
        requireNonNull(id);
        requireNonNull(name);
        nics = List.copyOf(nics);
    }

    /**
     * What it has of memory.
     *
     * @param guaranteed what it keeps however busy its host is
     * @param balloon the guest can be asked to give some back
     */
    public record Memory(MemorySize size, MemorySize guaranteed, boolean balloon) {}

    /**
     * Its processors.
     *
     * @param model the model every host of the cluster can offer, as libvirt names it
     * @param pins which of the host's processors each of them runs on, as libvirt writes sets
     * @param shares its weight against others; 0: as any
     */
    public record Processors(
            CpuTopology topology,
            CpuMode mode,
            String model,
            Map<Integer, String> pins,
            List<NumaNode> numa,
            int shares) {

        public Processors {
            pins = Map.copyOf(pins);
            numa = List.copyOf(numa);
        }

        /** One a socket, and nothing special about them. */
        public static Processors plain(CpuTopology topology, String model) {
            return new Processors(topology, CpuMode.CUSTOM, model, Map.of(), List.of(), 0);
        }
    }

    /** Some of its processors with the memory that is near to them. */
    public record NumaNode(int index, MemorySize memory, Set<Integer> cpus, Set<Integer> pins, NumaTuneMode tune) {

        public NumaNode {
            cpus = Set.copyOf(cpus);
            pins = Set.copyOf(pins);
        }
    }

    /**
     * What everything is plugged into, and the smaller devices on it.
     *
     * @param chipset the version of it, as qemu names it; the host's newest when absent
     * @param zone how far its clock is ahead of universal time when it starts
     * @param queues network cards share their work between so many processors
     */
    public record Board(
            Optional<String> chipset,
            BiosType bios,
            Duration zone,
            boolean serialConsole,
            boolean soundCard,
            boolean usb,
            boolean tpm,
            boolean queues,
            Random random,
            Optional<Watchdog> watchdog,
            List<String> passed) {

        public Board {
            passed = List.copyOf(passed);
        }

        /** A board with nothing on it that somebody had to ask for. */
        public static Board plain(BiosType bios) {
            return new Board(
                    Optional.empty(),
                    bios,
                    Duration.ZERO,
                    false,
                    false,
                    false,
                    false,
                    false,
                    Random.PLAIN,
                    Optional.empty(),
                    List.of());
        }

        boolean uefi() {
            return bios == BiosType.Q35_OVMF || secure();
        }

        boolean secure() {
            return bios == BiosType.Q35_SECURE_BOOT;
        }
    }

    /** Where its random numbers come from, and how many it may take. */
    public record Random(RngSource source, Optional<Integer> bytes, Optional<Integer> periodMillis) {

        public static final Random PLAIN = new Random(RngSource.URANDOM, Optional.empty(), Optional.empty());
    }

    /** What acts when the guest hangs. */
    public record Watchdog(WatchdogModel model, WatchdogAction action) {}

    /** Where the machine boots from: the devices in this order, or a kernel on the host. */
    public record Boot(
            Optional<String> kernel,
            Optional<String> initrd,
            Optional<String> arguments,
            List<BootDevice> order,
            boolean menu) {

        public Boot {
            order = List.copyOf(order);
        }

        public static Boot fromDisk() {
            return new Boot(Optional.empty(), Optional.empty(), Optional.empty(), List.of(BootDevice.DISK), false);
        }
    }

    /** A kind of device to boot from. */
    public enum BootDevice {
        DISK,
        CD,
        NETWORK
    }

    /**
     * Its disks and CDs, and how they are attached.
     *
     * @param scsi it has the SCSI controller of virtual machines
     * @param scsiQueues the queues of that; absent: one
     * @param threads so many threads serve the disks
     */
    public record Drives(List<Disk> disks, List<Cd> cds, boolean scsi, Optional<Integer> scsiQueues, int threads) {

        public Drives {
            disks = List.copyOf(disks);
            cds = List.copyOf(cds);
        }

        public static Drives of(List<Disk> disks) {
            return new Drives(disks, List.of(), true, Optional.empty(), 0);
        }
    }

    /** Where a volume is. */
    public record Place(DataCenterId pool, StorageDomainId domain, DiskId disk, VolumeId volume) {}

    /** A disk by where its active volume is. */
    public record Disk(
            Place place,
            VolumeFormat format,
            DiskInterface bus,
            boolean readOnly,
            boolean bootable,
            boolean shareable) {}

    /** A drive with a CD in it, or without. */
    public record Cd(String alias, Optional<Place> image) {}

    /**
     * A network card; without a bridge it is plugged in nowhere.
     *
     * @param filter what may pass it, when somebody said so
     */
    public record Nic(
            NicId id,
            MacAddress mac,
            NicModel model,
            Optional<String> bridge,
            boolean linked,
            int mtu,
            Optional<Filter> filter) {}

    /** The name of a network filter that the host knows, with what it is told. */
    public record Filter(String name, List<Parameter> parameters) {

        public Filter {
            parameters = List.copyOf(parameters);
        }
    }

    /** One thing that a network filter is told. */
    public record Parameter(String name, String value) {}

    /** What people see of it; no screens: nothing. */
    public record Display(
            List<Graphics> screens,
            Optional<VideoType> video,
            int monitors,
            boolean copies,
            boolean transfers,
            boolean smartcard) {

        public Display {
            screens = List.copyOf(screens);
        }

        public static Display of(List<Graphics> screens) {
            return new Display(screens, Optional.empty(), 1, true, true, false);
        }

        boolean spice() {
            return screens.stream().anyMatch(screen -> screen.type() == GraphicsType.SPICE);
        }
    }

    /** A screen that people can connect to. Its password comes later, as a ticket. */
    public record Graphics(GraphicsType type, String keyboard) {}

    /**
     * What is written on it for its guest and for its host.
     *
     * @param level the version of the cluster, for the machine's own record
     * @param properties for the host's hooks
     */
    public record Labels(
            String level, Optional<String> serialNumber, ResumeBehavior resume, Map<String, String> properties) {

        public Labels {
            properties = Map.copyOf(properties);
        }

        public static Labels of(String level) {
            return new Labels(level, Optional.empty(), ResumeBehavior.AUTO_RESUME, Map.of());
        }
    }
}
