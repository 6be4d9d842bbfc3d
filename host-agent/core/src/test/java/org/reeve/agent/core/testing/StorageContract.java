package org.reeve.agent.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NewPool;
import org.reeve.agent.core.port.NewStorageDomain;
import org.reeve.agent.core.port.NewVolume;
import org.reeve.agent.core.port.PoolConnection;
import org.reeve.agent.core.port.Space;
import org.reeve.agent.core.port.Spm;
import org.reeve.agent.core.port.Storage;
import org.reeve.agent.core.port.StorageDomainSeen;
import org.reeve.agent.core.port.StorageDomainSeen.Content;
import org.reeve.agent.core.port.StorageDomainSeen.Status;
import org.reeve.agent.core.port.StorageServer;
import org.reeve.agent.core.port.VolumeAt;
import org.reeve.agent.core.port.VolumeSeen;

/** What every storage does, imagined or on disks. */
public interface StorageContract {

    int HOST = 1;
    long GIB = 1L << 30;

    Storage storage();

    /** A directory of this host that domains may be made in; another one each time. */
    String freshPlace();

    private static void refused(Fault fault, Runnable work) {
        assertThatExceptionOfType(HostFault.class).isThrownBy(work::run).satisfies(thrown -> assertThat(thrown.fault())
                .isEqualTo(fault));
    }

    default UUID domain(String name) {
        String place = freshPlace();
        UUID id = UUID.randomUUID();
        storage()
                .connect(new StorageServer(
                        UUID.randomUUID(), StorageServer.Type.LOCALFS, place, Optional.empty(), Optional.empty()));
        storage()
                .createDomain(
                        new NewStorageDomain(id, StorageServer.Type.LOCALFS, place, name, Content.DATA, 5, 512, 2000));
        return id;
    }

    /** A pool with an active master, managed by this host. */
    default VolumeAt pool() {
        UUID master = domain("master");
        UUID pool = UUID.randomUUID();
        storage().createPool(new NewPool(pool, "dc", master, 1, List.of(master), NewPool.Lease.USUAL));
        storage().connectPool(new PoolConnection(pool, HOST, master, 1, Map.of(master, Status.ACTIVE)));
        storage().startSpm(pool, -1, -1);
        storage().activate(pool, master);
        return new VolumeAt(pool, master, UUID.randomUUID(), UUID.randomUUID());
    }

    default NewVolume thin(VolumeAt at) {
        return new NewVolume(
                at,
                GIB,
                OptionalLong.empty(),
                VolumeSeen.Format.COW,
                VolumeSeen.Allocation.SPARSE,
                "DATA",
                "a disk",
                Optional.empty(),
                VolumeSeen.Legality.LEGAL,
                0);
    }

    private static NewVolume over(NewVolume parent, UUID leaf) {
        VolumeAt at = parent.at();
        return new NewVolume(
                new VolumeAt(at.pool(), at.domain(), at.image(), leaf),
                GIB,
                OptionalLong.empty(),
                VolumeSeen.Format.COW,
                VolumeSeen.Allocation.SPARSE,
                "DATA",
                "leaf",
                Optional.of(new NewVolume.Parent(at.image(), at.volume())),
                VolumeSeen.Legality.LEGAL,
                0);
    }

    @Test
    default void aNewDomainIsFoundWithWhatItWasMadeWith() {
        UUID id = domain("local");
        assertThat(storage().domains()).contains(id);
        StorageDomainSeen seen = storage().domain(id);
        assertThat(seen.name()).isEqualTo("local");
        assertThat(seen.version()).isEqualTo(5);
        assertThat(seen.content()).isEqualTo(Content.DATA);
        assertThat(seen.pool()).isEmpty();
        Space space = storage().space(id);
        assertThat(space.totalBytes()).isPositive();
        assertThat(space.freeBytes()).isBetween(0L, space.totalBytes());
    }

    @Test
    default void aDomainThatIsNotThereIsNamedAsSuch() {
        refused(Fault.DOMAIN_MISSING, () -> storage().domain(UUID.randomUUID()));
        refused(Fault.DOMAIN_MISSING, () -> storage().space(UUID.randomUUID()));
    }

    @Test
    default void aDomainIsNotMadeTwice() {
        UUID id = domain("once");
        String place = storage().domain(id).remotePath();
        refused(Fault.DOMAIN_EXISTS, () -> storage()
                .createDomain(new NewStorageDomain(
                        id, StorageServer.Type.LOCALFS, place, "twice", Content.DATA, 5, 512, 2000)));
    }

    @Test
    default void aFormattedDomainIsGone() {
        UUID id = domain("gone");
        storage().formatDomain(id);
        assertThat(storage().domains()).doesNotContain(id);
        refused(Fault.DOMAIN_MISSING, () -> storage().domain(id));
    }

    @Test
    default void aDomainInAPoolIsNotFormatted() {
        VolumeAt at = pool();
        assertThatExceptionOfType(HostFault.class).isThrownBy(() -> storage().formatDomain(at.domain()));
        assertThat(storage().domains()).contains(at.domain());
    }

    @Test
    default void thePoolKnowsItsMasterAndItsManager() {
        VolumeAt at = pool();
        assertThat(storage().pool(at.pool()).name()).isEqualTo("dc");
        assertThat(storage().pool(at.pool()).master()).isEqualTo(at.domain());
        assertThat(storage().pool(at.pool()).domains()).containsEntry(at.domain(), Status.ACTIVE);
        assertThat(storage().domain(at.domain()).master()).isTrue();
        assertThat(storage().domain(at.domain()).pool()).contains(at.pool());
        Spm spm = storage().spm(at.pool());
        assertThat(spm.role()).isEqualTo(Spm.Role.SPM);
        assertThat(spm.id()).isEqualTo(HOST);
        assertThat(storage().connectedPools()).contains(at.pool());
    }

    @Test
    default void theRoleCanBeGivenBackAndTakenAgainWithANewerLease() {
        VolumeAt at = pool();
        long first = storage().spm(at.pool()).lease();
        storage().stopSpm(at.pool());
        assertThat(storage().spm(at.pool()).role()).isEqualTo(Spm.Role.FREE);
        assertThat(storage().startSpm(at.pool(), -1, first).lease()).isGreaterThan(first);
    }

    @Test
    default void anUnconnectedPoolIsUnknown() {
        refused(Fault.POOL_UNKNOWN, () -> storage().pool(UUID.randomUUID()));
        refused(Fault.POOL_UNKNOWN, () -> storage().spm(UUID.randomUUID()));
    }

    @Test
    default void aSecondDomainCanBeAttachedActivatedAndTakenAwayAgain() {
        VolumeAt at = pool();
        UUID second = domain("second");
        storage().attach(at.pool(), second);
        assertThat(storage().pool(at.pool()).domains()).containsEntry(second, Status.ATTACHED);
        storage().activate(at.pool(), second);
        assertThat(storage().pool(at.pool()).domains()).containsEntry(second, Status.ACTIVE);
        storage().deactivate(at.pool(), second, Optional.empty(), 1);
        storage().detach(at.pool(), second, false);
        assertThat(storage().pool(at.pool()).domains()).doesNotContainKey(second);
        assertThat(storage().domain(second).pool()).isEmpty();
        storage().formatDomain(second);
    }

    @Test
    default void aVolumeIsWhatItWasOrderedToBe() {
        VolumeAt at = pool();
        storage().createVolume(thin(at));
        VolumeSeen seen = storage().volume(at);
        assertThat(seen.capacityBytes()).isEqualTo(GIB);
        assertThat(seen.format()).isEqualTo(VolumeSeen.Format.COW);
        assertThat(seen.role()).isEqualTo(VolumeSeen.Role.LEAF);
        assertThat(seen.parent()).isEmpty();
        assertThat(seen.description()).isEqualTo("a disk");
        assertThat(seen.trueBytes()).isLessThan(GIB);
        assertThat(storage().images(at.domain())).contains(at.image());
        assertThat(storage().volumes(at.domain(), at.image())).containsExactly(at.volume());
    }

    @Test
    default void aVolumeIsNotMadeTwice() {
        VolumeAt at = pool();
        storage().createVolume(thin(at));
        refused(Fault.VOLUME_EXISTS, () -> storage().createVolume(thin(at)));
    }

    @Test
    default void aVolumeThatIsNotThereIsNamedAsSuch() {
        VolumeAt at = pool();
        refused(Fault.VOLUME_MISSING, () -> storage().volume(at));
        refused(Fault.VOLUME_MISSING, () -> storage().prepare(at));
        refused(Fault.IMAGE_MISSING, () -> storage().deleteImage(at.pool(), at.domain(), at.image(), false));
    }

    @Test
    default void aLeafOverAVolumeMakesItInternalAndProtectsIt() {
        VolumeAt at = pool();
        NewVolume base = thin(at);
        UUID leaf = UUID.randomUUID();
        storage().createVolume(base);
        storage().createVolume(over(base, leaf));
        assertThat(storage().volume(at).role()).isEqualTo(VolumeSeen.Role.INTERNAL);
        assertThat(storage().volume(at).children()).containsExactly(leaf);
        refused(Fault.VOLUME_HAS_CHILDREN, () -> storage()
                .deleteVolumes(at.pool(), at.domain(), at.image(), List.of(at.volume()), false));
        storage().deleteVolumes(at.pool(), at.domain(), at.image(), List.of(leaf), false);
        assertThat(storage().volumes(at.domain(), at.image())).containsExactly(at.volume());
    }

    @Test
    default void aDeletedImageLeavesNothing() {
        VolumeAt at = pool();
        storage().createVolume(thin(at));
        storage().deleteImage(at.pool(), at.domain(), at.image(), false);
        assertThat(storage().images(at.domain())).doesNotContain(at.image());
        refused(Fault.VOLUME_MISSING, () -> storage().volume(at));
    }

    @Test
    default void aVolumeGrowsAndNeverShrinks() {
        VolumeAt at = pool();
        storage().createVolume(thin(at));
        storage().extendVolume(at, 2 * GIB);
        assertThat(storage().volume(at).capacityBytes()).isEqualTo(2 * GIB);
        assertThatExceptionOfType(HostFault.class).isThrownBy(() -> storage().extendVolume(at, GIB));
    }

    @Test
    default void aVolumeCanBeDescribedAnew() {
        VolumeAt at = pool();
        storage().createVolume(thin(at));
        storage().describeVolume(at, "another");
        assertThat(storage().volume(at).description()).isEqualTo("another");
    }

    @Test
    default void aPreparedVolumeHasItsStandardPath() {
        VolumeAt at = pool();
        storage().createVolume(thin(at));
        assertThat(storage().prepare(at))
                .isEqualTo(storage()
                        .repository()
                        .resolve(at.pool() + "/" + at.domain() + "/images/" + at.image() + "/" + at.volume()));
        storage().teardown(at);
    }
}
