package org.reeve.agent.libvirt.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.NewVolume;
import org.reeve.agent.core.port.VolumeAt;
import org.reeve.agent.core.port.VolumeSeen;

/** File storage with the real qemu-img. */
class FileStorageLab extends FileStorageTest {

    @Override
    QemuImg qemuImg() {
        return new QemuImgTool();
    }

    @Test
    void aChainIsOneThatQemuReads(@TempDir Path directory) throws IOException {
        Fixture fixture = new Fixture(directory, qemuImg()).withPool();
        VolumeAt base = fixture.at(UUID.randomUUID());
        VolumeAt leaf = fixture.at(UUID.randomUUID());
        fixture.storage.createVolume(fixture.raw(base));
        fixture.storage.createVolume(fixture.over(leaf, base));
        Map<String, Object> format = fixture.storage.imageFormat(leaf);
        assertThat(format)
                .containsEntry("format", "qcow2")
                .containsEntry("backing-filename", base.volume().toString())
                .containsEntry("backing-filename-format", "raw");
        assertThat(((Number) format.get("virtual-size")).longValue()).isEqualTo(Fixture.MIB);
    }

    @Test
    void aPreallocatedVolumeTakesItsRoomAtOnce(@TempDir Path directory) throws IOException {
        Fixture fixture = new Fixture(directory, qemuImg()).withPool();
        VolumeAt at = fixture.at(UUID.randomUUID());
        fixture.storage.createVolume(new NewVolume(
                at,
                8 * Fixture.MIB,
                OptionalLong.empty(),
                VolumeSeen.Format.RAW,
                VolumeSeen.Allocation.PREALLOCATED,
                "DATA",
                "",
                Optional.empty(),
                VolumeSeen.Legality.LEGAL,
                1));
        assertThat(fixture.storage.volume(at).trueBytes()).isGreaterThanOrEqualTo(8 * Fixture.MIB);
    }

    @Test
    void aCopyHasTheContentOfTheWholeChain(@TempDir Path directory) throws IOException {
        Fixture fixture = new Fixture(directory, qemuImg()).withPool();
        VolumeAt base = fixture.at(UUID.randomUUID());
        VolumeAt leaf = fixture.at(UUID.randomUUID());
        fixture.storage.createVolume(fixture.raw(base));
        Files.writeString(fixture.storage.prepare(base), "hello" + "\0".repeat((int) Fixture.MIB - 5));
        fixture.storage.createVolume(fixture.over(leaf, base));
        VolumeAt copy = new VolumeAt(fixture.pool, fixture.domain, UUID.randomUUID(), UUID.randomUUID());
        fixture.storage.copyVolume(leaf, fixture.raw(copy));
        assertThat(Files.readString(fixture.storage.prepare(copy))).startsWith("hello");
    }

    @Test
    void aMissingToolIsSaidPlainly(@TempDir Path directory) throws IOException {
        Fixture fixture = new Fixture(directory, new QemuImgTool("no-such-qemu-img")).withPool();
        Faults.assertFault(
                Fault.VOLUME_NOT_CREATED,
                () -> fixture.storage.createVolume(fixture.raw(fixture.at(UUID.randomUUID()))));
    }
}
