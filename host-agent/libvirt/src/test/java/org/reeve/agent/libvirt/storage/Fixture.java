package org.reeve.agent.libvirt.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.reeve.agent.core.port.NewPool;
import org.reeve.agent.core.port.NewStorageDomain;
import org.reeve.agent.core.port.NewVolume;
import org.reeve.agent.core.port.PoolConnection;
import org.reeve.agent.core.port.StorageDomainSeen;
import org.reeve.agent.core.port.StorageServer;
import org.reeve.agent.core.port.VolumeAt;
import org.reeve.agent.core.port.VolumeSeen;

/** One pool on one local directory, and the ids to speak about it. */
final class Fixture {

    static final long MIB = 1024 * 1024;
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    final UUID pool = UUID.randomUUID();
    final UUID domain = UUID.randomUUID();
    final UUID image = UUID.randomUUID();
    final Path repository;
    final Path server;
    final FileStorage storage;

    Fixture(Path directory, QemuImg qemuImg) throws IOException {
        repository = directory.resolve("repository");
        server = Files.createDirectories(directory.resolve("store_one"));
        storage = new FileStorage(repository, qemuImg, CLOCK);
        storage.connect(server(server));
    }

    static StorageServer server(Path path) {
        return new StorageServer(
                UUID.randomUUID(), StorageServer.Type.LOCALFS, path.toString(), Optional.empty(), Optional.empty());
    }

    Fixture withPool() {
        storage.createDomain(newDomain(domain));
        storage.createPool(new NewPool(pool, "Default", domain, 1, List.of(domain), NewPool.Lease.USUAL));
        storage.connectPool(connection(1));
        storage.startSpm(pool, -1, -1);
        storage.activate(pool, domain);
        return this;
    }

    PoolConnection connection(int masterVersion) {
        return new PoolConnection(pool, 1, domain, masterVersion, Map.of(domain, StorageDomainSeen.Status.ACTIVE));
    }

    NewStorageDomain newDomain(UUID id) {
        return new NewStorageDomain(
                id,
                StorageServer.Type.LOCALFS,
                server.toString(),
                "data1",
                StorageDomainSeen.Content.DATA,
                5,
                512,
                250);
    }

    VolumeAt at(UUID volume) {
        return new VolumeAt(pool, domain, image, volume);
    }

    NewVolume raw(VolumeAt at) {
        return volume(at, VolumeSeen.Format.RAW, Optional.empty());
    }

    NewVolume over(VolumeAt at, VolumeAt parent) {
        return volume(at, VolumeSeen.Format.COW, Optional.of(new NewVolume.Parent(parent.image(), parent.volume())));
    }

    private static NewVolume volume(VolumeAt at, VolumeSeen.Format format, Optional<NewVolume.Parent> parent) {
        return new NewVolume(
                at,
                MIB,
                OptionalLong.empty(),
                format,
                VolumeSeen.Allocation.SPARSE,
                "DATA",
                "{\"DiskAlias\":\"disk\"}",
                parent,
                VolumeSeen.Legality.LEGAL,
                1);
    }

    Path inDomain(String path) {
        return server.resolve(domain.toString()).resolve(path);
    }
}
