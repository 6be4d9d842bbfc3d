package org.reeve.agent.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.DomainEvent;
import org.reeve.agent.core.port.DomainStats;
import org.reeve.agent.core.port.NewPool;
import org.reeve.agent.core.port.NewStorageDomain;
import org.reeve.agent.core.port.NewVolume;
import org.reeve.agent.core.port.PoolConnection;
import org.reeve.agent.core.port.StorageDomainSeen.Content;
import org.reeve.agent.core.port.StorageDomainSeen.Status;
import org.reeve.agent.core.port.StorageServer;
import org.reeve.agent.core.port.VolumeAt;
import org.reeve.agent.core.port.VolumeSeen;
import org.reeve.agent.libvirt.facts.Emulation;
import org.reeve.agent.libvirt.network.HostNetwork;
import org.reeve.agent.libvirt.storage.FileStorage;

/** A guest with a thin disk of a storage domain and a card in a bridge of ours. */
class WholeGuestLab {

    private static final String BRIDGE = "reevelab1";
    private static final long GIB = 1L << 30;

    private final HostNetwork network = new HostNetwork();
    private final LibvirtHypervisor hypervisor = new LibvirtHypervisor("qemu:///system", Emulation.YES);
    private final VolumeAt at =
            new VolumeAt(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private FileStorage storage;
    private TestGuest guest;

    @BeforeEach
    void create(@TempDir Path directory) throws Exception {
        guest = TestGuest.in(directory, TestGuest.built());
        storage = new FileStorage(directory.resolve("repository"));
        String place = Files.createDirectory(directory.resolve("place")).toString();
        storage.connect(new StorageServer(
                UUID.randomUUID(), StorageServer.Type.LOCALFS, place, Optional.empty(), Optional.empty()));
        storage.createDomain(new NewStorageDomain(
                at.domain(), StorageServer.Type.LOCALFS, place, "data", Content.DATA, 5, 512, 250));
        storage.createPool(new NewPool(at.pool(), "dc", at.domain(), 1, List.of(at.domain()), NewPool.Lease.USUAL));
        storage.connectPool(new PoolConnection(at.pool(), 1, at.domain(), 1, Map.of(at.domain(), Status.ACTIVE)));
        storage.createVolume(new NewVolume(
                at,
                GIB,
                OptionalLong.empty(),
                VolumeSeen.Format.COW,
                VolumeSeen.Allocation.SPARSE,
                "DATA",
                "disk",
                Optional.empty(),
                VolumeSeen.Legality.LEGAL,
                1));
        network.ensureBridge(BRIDGE);
    }

    @AfterEach
    void clean() {
        if (hypervisor.domain(guest.id()).isPresent()) {
            hypervisor.destroy(guest.id());
        }
        hypervisor.close();
        network.removeBridge(BRIDGE);
    }

    @Test
    void usesItsDiskAndItsCardAndGivesThemBack() throws IOException {
        Heard heard = new Heard();
        hypervisor.listen(heard);
        Path disk = storage.prepare(at);
        hypervisor.start(definition(disk), false);
        Await.until("the guest's disk and card", Duration.ofSeconds(90), () -> Optional.of(guest.said())
                .filter(said -> said.contains("disk vda bytes=" + GIB) && said.contains("nic eth0 mac=")));
        DomainStats stats = hypervisor.stats().stream()
                .filter(one -> one.id().equals(guest.id()))
                .findFirst()
                .orElseThrow();
        assertThat(stats.disks()).singleElement().satisfies(one -> {
            assertThat(one.target()).isEqualTo("vda");
            assertThat(one.capacityBytes()).isEqualTo(GIB);
            assertThat(one.readBytes()).isPositive();
        });
        assertThat(stats.nics()).hasSize(1);
        assertThat(network.seen().bridges())
                .filteredOn(bridge -> bridge.device().name().equals(BRIDGE))
                .singleElement()
                .satisfies(bridge -> assertThat(bridge.ports())
                        .containsExactly(stats.nics().get(0).target()));
        assertThat(Files.getOwner(disk).getName()).isEqualTo("libvirt-qemu");
        assertThat(storage.volume(at).capacityBytes()).isEqualTo(GIB);

        hypervisor.destroy(guest.id());
        heard.await(DomainEvent.Stopped.class, guest.id(), Duration.ofSeconds(10));
        storage.teardown(at);
        storage.deleteImage(at.pool(), at.domain(), at.image(), false);
        assertThat(disk).doesNotExist();
    }

    private String definition(Path disk) {
        return guest.xml()
                .replace(
                        "<serial",
                        """
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2' cache='none' io='native' error_policy='stop'/>
                  <source file='%s'/><target dev='vda' bus='virtio'/>
                </disk>
                <interface type='bridge'><source bridge='%s'/><model type='virtio'/></interface>
                <serial"""
                                .formatted(disk, BRIDGE));
    }
}
