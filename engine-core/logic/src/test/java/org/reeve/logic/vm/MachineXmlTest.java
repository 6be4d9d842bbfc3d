package org.reeve.logic.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.reeve.model.vm.CpuTopology;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

class MachineXmlTest {

    private static final Path GOLDEN = Path.of("src/test/golden/vm/machine.xml");

    @Test
    void aMachineIsWrittenAsItWasAgreed() throws IOException {
        String written =
                MachineXml.of(machine("web <1>", Machine.Boot.fromDisk())).replace("><", ">\n<") + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, written);
        }
        assertThat(written).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void aKernelOnTheHostTakesThePlaceOfTheBootOrder() {
        Machine.Boot direct = new Machine.Boot(
                Optional.of("/boot/vmlinuz"), Optional.of("/boot/initrd"), Optional.of("quiet"), List.of());
        assertThat(MachineXml.of(machine("direct", direct)))
                .contains("<kernel>/boot/vmlinuz</kernel><initrd>/boot/initrd</initrd><cmdline>quiet</cmdline>")
                .doesNotContain("<boot order");
    }

    private static Machine machine(String name, Machine.Boot boot) {
        MemorySize memory = MemorySize.mib(256);
        return new Machine(
                VmId.of("00000000-0000-0000-0000-000000000001"),
                name,
                memory,
                MemorySize.mib(128),
                memory,
                new CpuTopology(2, 1, 1),
                "qemu64",
                Optional.empty(),
                BiosType.Q35_SEA_BIOS,
                boot,
                List.of(disk(2, DiskInterface.VIRTIO), disk(3, DiskInterface.VIRTIO_SCSI)),
                List.of(new Machine.Nic(
                        NicId.of("00000000-0000-0000-0000-000000000009"),
                        new MacAddress("56:6f:00:00:00:01"),
                        NicModel.PV,
                        Optional.of("ovirtmgmt"),
                        true,
                        1500)),
                List.of(new Machine.Graphics(GraphicsType.VNC, "en-us")),
                true,
                false,
                "4.8");
    }

    private static Machine.Disk disk(int number, DiskInterface bus) {
        return new Machine.Disk(
                DiskId.of("00000000-0000-0000-0000-00000000000" + number),
                DataCenterId.of("00000000-0000-0000-0000-0000000000d0"),
                StorageDomainId.of("00000000-0000-0000-0000-0000000000d1"),
                VolumeId.of("00000000-0000-0000-0000-0000000000f" + number),
                VolumeFormat.COW,
                bus,
                false,
                number == 2,
                false);
    }
}
