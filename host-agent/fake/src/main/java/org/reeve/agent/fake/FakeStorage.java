package org.reeve.agent.fake;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.core.port.NewPool;
import org.reeve.agent.core.port.NewStorageDomain;
import org.reeve.agent.core.port.NewVolume;
import org.reeve.agent.core.port.PoolConnection;
import org.reeve.agent.core.port.PoolSeen;
import org.reeve.agent.core.port.Space;
import org.reeve.agent.core.port.Spm;
import org.reeve.agent.core.port.Storage;
import org.reeve.agent.core.port.StorageDomainSeen;
import org.reeve.agent.core.port.StorageServer;
import org.reeve.agent.core.port.VolumeAt;
import org.reeve.agent.core.port.VolumeSeen;

/** One imagined host's view of a {@link FakeShare}. */
public final class FakeStorage implements Storage {

    private static final Path REPOSITORY = Path.of("/rhev/data-center");

    private final FakeShare share;
    private final FakeReach reach;
    private final FakePools pools;
    private final FakeVolumes volumes;

    public FakeStorage(FakeShare share, World world, Timing timing) {
        this.share = share;
        this.reach = new FakeReach(share, world, timing);
        this.pools = new FakePools(share, reach, world, timing);
        this.volumes = new FakeVolumes(share, reach, pools, world, timing);
    }

    @Override
    public Path repository() {
        return REPOSITORY;
    }

    @Override
    public void connect(StorageServer server) {
        reach.connect(server);
    }

    @Override
    public void disconnect(StorageServer server) {
        reach.disconnect(server);
    }

    @Override
    public List<UUID> domains() {
        return reach.domains();
    }

    @Override
    public void createDomain(NewStorageDomain order) {
        reach.createDomain(order);
    }

    @Override
    public void formatDomain(UUID domain) {
        reach.formatDomain(domain);
    }

    @Override
    public StorageDomainSeen domain(UUID id) {
        return reach.domain(id);
    }

    @Override
    public Space space(UUID domain) {
        return reach.space(domain);
    }

    @Override
    public void describeDomain(UUID domain, String description) {
        reach.describeDomain(domain, description);
    }

    @Override
    public void createPool(NewPool order) {
        pools.createPool(order);
    }

    @Override
    public void connectPool(PoolConnection connection) {
        pools.connectPool(connection);
    }

    @Override
    public void disconnectPool(UUID pool) {
        pools.disconnectPool(pool);
    }

    @Override
    public void destroyPool(UUID id) {
        pools.destroyPool(id);
    }

    @Override
    public PoolSeen pool(UUID id) {
        return pools.pool(id);
    }

    @Override
    public List<UUID> connectedPools() {
        return pools.connectedPools();
    }

    @Override
    public void attach(UUID pool, UUID domain) {
        pools.attach(pool, domain);
    }

    @Override
    public void detach(UUID pool, UUID domain, boolean force) {
        pools.detach(pool, domain, force);
    }

    @Override
    public void activate(UUID pool, UUID domain) {
        pools.activate(pool, domain);
    }

    @Override
    public void deactivate(UUID pool, UUID domain, Optional<UUID> newMaster, int masterVersion) {
        pools.deactivate(pool, domain, newMaster, masterVersion);
    }

    @Override
    public Spm spm(UUID pool) {
        return pools.spm(pool);
    }

    @Override
    public Spm startSpm(UUID pool, int previousId, long previousLease) {
        return pools.startSpm(pool, previousId, previousLease);
    }

    @Override
    public void stopSpm(UUID pool) {
        pools.stopSpm(pool);
    }

    @Override
    public List<UUID> images(UUID domain) {
        return volumes.images(domain);
    }

    @Override
    public List<UUID> volumes(UUID domain, UUID image) {
        return volumes.volumes(domain, image);
    }

    @Override
    public void createVolume(NewVolume order) {
        volumes.createVolume(order);
    }

    @Override
    public VolumeSeen volume(VolumeAt at) {
        return volumes.volume(at);
    }

    @Override
    public void extendVolume(VolumeAt at, long capacityBytes) {
        volumes.extendVolume(at, capacityBytes);
    }

    @Override
    public void describeVolume(VolumeAt at, String description) {
        volumes.describeVolume(at, description);
    }

    @Override
    public void setLegality(VolumeAt at, VolumeSeen.Legality legality) {
        volumes.setLegality(at, legality);
    }

    @Override
    public void deleteImage(UUID pool, UUID domain, UUID image, boolean zero) {
        volumes.deleteImage(pool, domain, image, zero);
    }

    @Override
    public void deleteVolumes(UUID pool, UUID domain, UUID image, List<UUID> volumes, boolean zero) {
        this.volumes.deleteVolumes(pool, domain, image, volumes, zero);
    }

    @Override
    public void copyVolume(VolumeAt source, NewVolume destination) {
        volumes.copyVolume(source, destination);
    }

    @Override
    public Path prepare(VolumeAt at) {
        synchronized (share) {
            pools.connected(at.pool());
            share.volume(at);
            return REPOSITORY
                    .resolve(at.pool().toString())
                    .resolve(at.domain().toString())
                    .resolve("images")
                    .resolve(at.image().toString())
                    .resolve(at.volume().toString());
        }
    }

    @Override
    public void teardown(VolumeAt at) {
        // an imagined volume needs no undoing
    }

    @Override
    public Map<String, Object> imageFormat(VolumeAt at) {
        VolumeSeen seen = volume(at);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", seen.format() == VolumeSeen.Format.COW ? "qcow2" : "raw");
        facts.put("virtual-size", seen.capacityBytes());
        facts.put("actual-size", seen.trueBytes());
        return facts;
    }
}
