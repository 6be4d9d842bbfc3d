package org.reeve.agent.libvirt.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.agent.libvirt.storage.Faults.assertFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.NewVolume;
import org.reeve.agent.core.port.VolumeAt;
import org.reeve.agent.core.port.VolumeSeen;
import org.reeve.agent.core.port.VolumeSeen.Legality;
import org.reeve.agent.core.port.VolumeSeen.Role;

/** Volumes and images as files, with a stand-in for qemu-img. */
class VolumesTest {

    private final FakeQemuImg qemuImg = new FakeQemuImg();
    private final UUID base = UUID.randomUUID();
    private final UUID leaf = UUID.randomUUID();
    private Fixture fixture;
    private FileStorage storage;

    @BeforeEach
    void create(@TempDir Path directory) throws IOException {
        fixture = new Fixture(directory, qemuImg).withPool();
        storage = fixture.storage;
    }

    private Path file(String suffix) {
        return fixture.inDomain("images/" + fixture.image + "/" + base + suffix);
    }

    @Test
    void aVolumeHasDataMetadataAndLease() {
        storage.createVolume(fixture.raw(fixture.at(base)));
        assertThat(file("")).hasContent("RAW " + Fixture.MIB);
        assertThat(file(".meta")).content().contains("CAP=1048576", "SEQ=1", "CTIME=1767323045");
        assertThat(file(".lease")).isEmptyFile();
        VolumeSeen seen = storage.volume(fixture.at(base));
        assertThat(seen.capacityBytes()).isEqualTo(Fixture.MIB);
        assertThat(seen.trueBytes()).isEqualTo(4096);
        assertThat(seen.role()).isEqualTo(Role.LEAF);
        assertThat(storage.images(fixture.domain)).containsExactly(fixture.image);
        assertThat(storage.volumes(fixture.domain, fixture.image)).containsExactly(base);
        assertFault(Fault.VOLUME_EXISTS, () -> storage.createVolume(fixture.raw(fixture.at(base))));
    }

    @Test
    void aGuestGetsThePathBelowThePool() {
        storage.createVolume(fixture.raw(fixture.at(base)));
        Path path = storage.prepare(fixture.at(base));
        assertThat(path)
                .isEqualTo(fixture.repository.resolve(
                        fixture.pool + "/" + fixture.domain + "/images/" + fixture.image + "/" + base))
                .isRegularFile();
    }

    @Test
    void aVolumeThatLeadsElsewhereIsNotGivenToAGuest() throws IOException {
        storage.createVolume(fixture.raw(fixture.at(base)));
        Files.delete(file(""));
        Files.createSymbolicLink(file(""), Path.of("/etc/passwd"));
        assertFault(Fault.IMAGE_PATH, () -> storage.prepare(fixture.at(base)));
    }

    @Test
    void onlyOwnerAndGroupReadADiskButEveryoneMayPassToIt() throws IOException {
        storage.createVolume(fixture.raw(fixture.at(base)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(""))))
                .isEqualTo("rw-rw----");
        for (Path directory : List.of(file("").getParent(), fixture.inDomain("images"), fixture.inDomain(""))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .isEqualTo("rwxr-xr-x");
        }
    }

    @Test
    void anIllegalVolumeIsNotGivenToAGuest() {
        storage.createVolume(fixture.raw(fixture.at(base)));
        storage.setLegality(fixture.at(base), Legality.ILLEGAL);
        assertFault(Fault.VOLUME_ILLEGAL, () -> storage.prepare(fixture.at(base)));
    }

    @Test
    void whatFailsHalfWayLeavesNothing() {
        qemuImg.fail(true);
        assertFault(Fault.NO_SPACE, () -> storage.createVolume(fixture.raw(fixture.at(base))));
        assertThat(fixture.inDomain("images/" + fixture.image)).doesNotExist();
        qemuImg.fail(false);
        assertFault(Fault.VOLUME_NOT_CREATED, () -> storage.createVolume(fixture.raw(fixture.at(base))));
        qemuImg.recover();
        storage.createVolume(fixture.raw(fixture.at(base)));
        assertThat(storage.volumes(fixture.domain, fixture.image)).containsExactly(base);
    }

    @Test
    void aVolumeWithoutMetadataWasNeverFinishedAndIsMadeOver() throws IOException {
        storage.createVolume(fixture.raw(fixture.at(base)));
        Files.delete(file(".meta"));
        assertFault(Fault.VOLUME_MISSING, () -> storage.volume(fixture.at(base)));
        storage.createVolume(fixture.raw(fixture.at(base)));
        assertThat(file(".meta")).exists();
    }

    @Test
    void aLeafMakesItsParentInternalUntilItIsRemoved() {
        storage.createVolume(fixture.raw(fixture.at(base)));
        storage.createVolume(fixture.over(fixture.at(leaf), fixture.at(base)));
        assertThat(storage.volume(fixture.at(base)).role()).isEqualTo(Role.INTERNAL);
        assertThat(storage.volume(fixture.at(base)).children()).containsExactly(leaf);
        assertThat(fixture.inDomain("images/" + fixture.image + "/" + leaf))
                .hasContent("COW " + Fixture.MIB + " over " + base);
        assertFault(
                Fault.VOLUME_HAS_CHILDREN,
                () -> storage.deleteVolumes(fixture.pool, fixture.domain, fixture.image, List.of(base), false));
        storage.deleteVolumes(fixture.pool, fixture.domain, fixture.image, List.of(leaf), false);
        assertThat(storage.volume(fixture.at(base)).role()).isEqualTo(Role.LEAF);
    }

    @Test
    void refusesSizesThatCannotBe() {
        NewVolume good = fixture.raw(fixture.at(base));
        assertFault(Fault.VOLUME_SIZE_WRONG, () -> storage.createVolume(sized(good, 0)));
        assertFault(Fault.VOLUME_SIZE_WRONG, () -> storage.createVolume(sized(good, 1000)));
        NewVolume huge = new NewVolume(
                good.at(),
                1L << 60,
                OptionalLong.empty(),
                good.format(),
                VolumeSeen.Allocation.PREALLOCATED,
                good.diskType(),
                good.description(),
                good.parent(),
                good.legality(),
                1);
        assertFault(Fault.NO_SPACE, () -> storage.createVolume(huge));
    }

    private static NewVolume sized(NewVolume order, long bytes) {
        return new NewVolume(
                order.at(),
                bytes,
                order.initialBytes(),
                order.format(),
                order.allocation(),
                order.diskType(),
                order.description(),
                order.parent(),
                order.legality(),
                order.sequence());
    }

    @Test
    void growsButNeverShrinks() {
        storage.createVolume(fixture.raw(fixture.at(base)));
        storage.extendVolume(fixture.at(base), 2 * Fixture.MIB);
        assertThat(storage.volume(fixture.at(base)).capacityBytes()).isEqualTo(2 * Fixture.MIB);
        assertFault(Fault.VOLUME_SIZE_WRONG, () -> storage.extendVolume(fixture.at(base), Fixture.MIB));
    }

    @Test
    void anImageIsGoneWithAllItsVolumes() {
        storage.createVolume(fixture.raw(fixture.at(base)));
        storage.createVolume(fixture.over(fixture.at(leaf), fixture.at(base)));
        storage.deleteImage(fixture.pool, fixture.domain, fixture.image, true);
        assertThat(fixture.inDomain("images")).isEmptyDirectory();
        assertFault(Fault.IMAGE_MISSING, () -> storage.deleteImage(fixture.pool, fixture.domain, fixture.image, false));
    }

    @Test
    void theManagerFinishesDeletionsThatWereInterrupted() throws IOException {
        storage.createVolume(fixture.raw(fixture.at(base)));
        Path images = fixture.inDomain("images");
        Files.move(images.resolve(fixture.image.toString()), images.resolve("_remove_me_ZERO_" + fixture.image));
        assertThat(storage.images(fixture.domain)).isEmpty();
        storage.startSpm(fixture.pool, -1, -1);
        assertThat(images).isEmptyDirectory();
    }

    @Test
    void aTemplatesVolumeIsSharedIntoTheImageThatGrowsFromIt() throws IOException {
        storage.createVolume(fixture.raw(fixture.at(base)));
        Path meta = file(".meta");
        Files.writeString(meta, Files.readString(meta).replace("VOLTYPE=LEAF", "VOLTYPE=SHARED"));
        UUID clone = UUID.randomUUID();
        VolumeAt grown = new VolumeAt(fixture.pool, fixture.domain, clone, leaf);
        storage.createVolume(fixture.over(grown, fixture.at(base)));
        assertThat(storage.volumes(fixture.domain, clone)).containsExactlyInAnyOrder(base, leaf);
        storage.deleteImage(fixture.pool, fixture.domain, clone, true);
        assertThat(file("")).hasContent("RAW " + Fixture.MIB);
    }

    @Test
    void copiesStandAlone() {
        storage.createVolume(fixture.raw(fixture.at(base)));
        VolumeAt copy = new VolumeAt(fixture.pool, fixture.domain, UUID.randomUUID(), leaf);
        storage.copyVolume(fixture.at(base), fixture.raw(copy));
        assertThat(storage.volume(copy).parent()).isEmpty();
        assertThat(storage.volume(copy).role()).isEqualTo(Role.LEAF);
    }
}
