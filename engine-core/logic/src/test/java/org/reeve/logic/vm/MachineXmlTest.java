package org.reeve.logic.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

class MachineXmlTest {

    private static final Path GOLDEN = Path.of("src/test/golden/vm");

    @Test
    void aMachineIsWrittenAsItWasAgreed() throws IOException {
        agreed("machine.xml", plain("web <1>", Machine.Boot.fromDisk()));
    }

    /** What the schemas of libvirt say of this file is that it is a domain. */
    @Test
    void everythingThatCanBeSaidOfAMachineIsWritten() throws IOException {
        agreed("everything.xml", everything());
    }

    private static void agreed(String file, Machine machine) throws IOException {
        String written = MachineXml.of(machine).replace("><", ">\n<") + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN.resolve(file), written);
        }
        assertThat(written).isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }

    @Test
    void aKernelOnTheHostTakesThePlaceOfTheBootOrder() {
        Machine.Boot direct = new Machine.Boot(
                Optional.of("/boot/vmlinuz"), Optional.of("/boot/initrd"), Optional.of("quiet"), List.of(), false);
        assertThat(MachineXml.of(plain("direct", direct)))
                .contains("<kernel>/boot/vmlinuz</kernel><initrd>/boot/initrd</initrd><cmdline>quiet</cmdline>")
                .doesNotContain("<boot order");
    }

    @Test
    void aMachineWithoutScreensHasNoGraphicsCard() {
        Machine seen = plain("dark", Machine.Boot.fromDisk());
        Machine dark = new Machine(
                seen.id(),
                seen.name(),
                seen.memory(),
                seen.cpus(),
                seen.board(),
                seen.boot(),
                seen.drives(),
                seen.nics(),
                Machine.Display.of(List.of()),
                seen.labels());
        assertThat(MachineXml.of(dark)).contains("<model type=\"none\"/>").doesNotContain("<graphics");
    }

    @Test
    void onlyPciDevicesOfTheHostCanBePassed() {
        Machine.Board board = board(List.of("usb_1_2"));
        Machine seen = everything();
        Machine wrong = new Machine(
                seen.id(),
                seen.name(),
                seen.memory(),
                seen.cpus(),
                board,
                seen.boot(),
                seen.drives(),
                seen.nics(),
                seen.display(),
                seen.labels());
        assertThatThrownBy(() -> MachineXml.of(wrong)).hasMessageContaining("usb_1_2");
    }

    private static Machine plain(String name, Machine.Boot boot) {
        return new Machine(
                VmId.of("00000000-0000-0000-0000-000000000001"),
                name,
                new Machine.Memory(MemorySize.mib(256), MemorySize.mib(128), true),
                Machine.Processors.plain(new CpuTopology(2, 1, 1), "qemu64"),
                Machine.Board.plain(BiosType.Q35_SEA_BIOS),
                boot,
                Machine.Drives.of(List.of(disk(2, DiskInterface.VIRTIO), disk(3, DiskInterface.VIRTIO_SCSI))),
                List.of(nic(Optional.empty())),
                Machine.Display.of(List.of(new Machine.Graphics(GraphicsType.VNC, "en-us"))),
                Machine.Labels.of("4.8"));
    }

    private static Machine everything() {
        return new Machine(
                VmId.of("00000000-0000-0000-0000-000000000001"),
                "everything",
                new Machine.Memory(MemorySize.gib(2), MemorySize.gib(1), false),
                new Machine.Processors(
                        new CpuTopology(2, 2, 1),
                        CpuMode.HOST_PASSTHROUGH,
                        "qemu64",
                        Map.of(0, "0-3,^2", 1, "4"),
                        List.of(node(1, 2, 3), node(0, 0, 1)),
                        512),
                board(List.of("pci_0000_0a_00_1")),
                new Machine.Boot(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(Machine.BootDevice.CD, Machine.BootDevice.DISK, Machine.BootDevice.NETWORK),
                        true),
                new Machine.Drives(
                        List.of(disk(2, DiskInterface.VIRTIO), disk(3, DiskInterface.VIRTIO)),
                        List.of(
                                new Machine.Cd("00000000-0000-0000-0000-0000000000c1", Optional.of(place(4))),
                                new Machine.Cd("00000000-0000-0000-0000-0000000000c2", Optional.empty())),
                        true,
                        Optional.of(4),
                        2),
                List.of(nic(Optional.of(new Machine.Filter(
                        "clean-traffic",
                        List.of(new Machine.Parameter("IP", "192.0.2.1"), new Machine.Parameter("IP", "192.0.2.2")))))),
                new Machine.Display(
                        List.of(
                                new Machine.Graphics(GraphicsType.SPICE, ""),
                                new Machine.Graphics(GraphicsType.VNC, "de")),
                        Optional.of(VideoType.QXL),
                        2,
                        false,
                        false,
                        true),
                new Machine.Labels(
                        "4.7",
                        Optional.of("serial-1"),
                        ResumeBehavior.KILL,
                        Map.of("sap_agent", "true", "mdev_type", "x")));
    }

    private static Machine.Board board(List<String> passed) {
        return new Machine.Board(
                Optional.of("pc-q35-6.2"),
                BiosType.Q35_SECURE_BOOT,
                Duration.ofHours(1),
                true,
                true,
                true,
                true,
                true,
                new Machine.Random(RngSource.HWRNG, Optional.of(1024), Optional.of(500)),
                Optional.of(new Machine.Watchdog(WatchdogModel.I6300ESB, WatchdogAction.RESET)),
                passed);
    }

    private static Machine.NumaNode node(int index, int... cpus) {
        return new Machine.NumaNode(
                index,
                MemorySize.gib(1),
                Set.of(cpus[0], cpus[1]),
                index == 0 ? Set.of(0) : Set.of(),
                NumaTuneMode.STRICT);
    }

    private static Machine.Nic nic(Optional<Machine.Filter> filter) {
        return new Machine.Nic(
                NicId.of("00000000-0000-0000-0000-000000000009"),
                new MacAddress("56:6f:00:00:00:01"),
                NicModel.PV,
                Optional.of("ovirtmgmt"),
                true,
                1500,
                filter);
    }

    private static Machine.Disk disk(int number, DiskInterface bus) {
        return new Machine.Disk(place(number), VolumeFormat.COW, bus, false, number == 2, false);
    }

    private static Machine.Place place(int number) {
        return new Machine.Place(
                DataCenterId.of("00000000-0000-0000-0000-0000000000d0"),
                StorageDomainId.of("00000000-0000-0000-0000-0000000000d1"),
                DiskId.of("00000000-0000-0000-0000-00000000000" + number),
                VolumeId.of("00000000-0000-0000-0000-0000000000f" + number));
    }
}
