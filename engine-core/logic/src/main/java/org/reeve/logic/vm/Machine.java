package org.reeve.logic.vm;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
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
import org.reeve.model.vm.CpuTopology;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/**
 * A virtual machine as a host is asked to run it: everything its definition is made of, and nothing that only the
 * engine needs.
 *
 * @param memoryMax how far memory may be plugged in while it runs; equal to memory when it may not
 * @param cpuModel the model every host of the cluster can offer, as libvirt names it
 * @param emulatedMachine the chipset version of the cluster, as qemu names it; the host's newest when absent
 * @param origin the version of the cluster, for the machine's own record
 */
public record Machine(
        VmId id,
        String name,
        MemorySize memory,
        MemorySize memoryGuaranteed,
        MemorySize memoryMax,
        CpuTopology cpus,
        String cpuModel,
        Optional<String> emulatedMachine,
        BiosType bios,
        Boot boot,
        List<Disk> disks,
        List<Nic> nics,
        List<Graphics> graphics,
        boolean serialConsole,
        boolean soundCard,
        String origin) {

    public Machine {
        requireNonNull(id);
        requireNonNull(name);
        disks = List.copyOf(disks);
        nics = List.copyOf(nics);
        graphics = List.copyOf(graphics);
    }

    /** Where the machine boots from: the devices in this order, or a kernel on the host. */
    public record Boot(
            Optional<String> kernel, Optional<String> initrd, Optional<String> arguments, List<BootDevice> order) {

        public Boot {
            order = List.copyOf(order);
        }

        public static Boot fromDisk() {
            return new Boot(Optional.empty(), Optional.empty(), Optional.empty(), List.of(BootDevice.DISK));
        }
    }

    /** A kind of device to boot from. */
    public enum BootDevice {
        DISK("hd"),
        CD("cdrom"),
        NETWORK("network");

        private final String word;

        BootDevice(String word) {
            this.word = word;
        }

        /** libvirt's word for it. */
        public String word() {
            return word;
        }
    }

    /** A disk by where its active volume is. */
    public record Disk(
            DiskId id,
            DataCenterId pool,
            StorageDomainId domain,
            VolumeId volume,
            VolumeFormat format,
            DiskInterface bus,
            boolean readOnly,
            boolean bootable,
            boolean shareable) {}

    /** A network card; without a bridge it is plugged in nowhere. */
    public record Nic(NicId id, MacAddress mac, NicModel model, Optional<String> bridge, boolean linked, int mtu) {}

    /** A screen that people can connect to. Its password comes later, as a ticket. */
    public record Graphics(GraphicsType type, String keyboard) {}
}
