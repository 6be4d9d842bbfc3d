package org.reeve.agent.libvirt.storage;

import java.nio.file.Path;
import java.time.Clock;
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

/**
 * Storage domains in directories, in the layout VDSM uses. Keeps nothing in memory: what is connected and who manages
 * a pool is on the disks, so restarting the agent changes nothing. Disk files belong to the agent's user until libvirt
 * hands them to the user a guest runs as, for as long as it runs.
 */
public final class FileStorage implements Storage {

    private final Repository repository;
    private final Servers servers;
    private final Domains domains;
    private final Pools pools;
    private final Volumes volumes;
    private final Removal removal;

    public FileStorage(Path repository) {
        this(repository, new QemuImgTool(), Clock.systemUTC());
    }

    public FileStorage(Path repository, QemuImg qemuImg, Clock clock) {
        this(repository, qemuImg, clock, new SystemMounts());
    }

    FileStorage(Path repository, QemuImg qemuImg, Clock clock, Mounts mounts) {
        Locks locks = new Locks();
        this.repository = new Repository(repository.toAbsolutePath().normalize());
        this.servers = new Servers(this.repository, mounts);
        this.domains = new Domains(this.repository, locks);
        this.pools = new Pools(this.repository, domains, locks);
        this.volumes = new Volumes(domains, locks, qemuImg, clock);
        this.removal = new Removal(domains, locks);
    }

    @Override
    public Path repository() {
        return repository.root();
    }

    @Override
    public void connect(StorageServer server) {
        servers.connect(server);
    }

    @Override
    public void disconnect(StorageServer server) {
        servers.disconnect(server);
    }

    @Override
    public List<UUID> domains() {
        return repository.domains().stream().map(DomainTree::id).toList();
    }

    @Override
    public void createDomain(NewStorageDomain domain) {
        domains.create(domain);
    }

    @Override
    public void formatDomain(UUID domain) {
        domains.format(domain);
    }

    @Override
    public StorageDomainSeen domain(UUID domain) {
        return domains.seen(domain);
    }

    @Override
    public Space space(UUID domain) {
        return domains.space(domain);
    }

    @Override
    public void describeDomain(UUID domain, String description) {
        domains.describe(domain, description);
    }

    @Override
    public void createPool(NewPool pool) {
        pools.create(pool);
    }

    @Override
    public void connectPool(PoolConnection connection) {
        pools.connect(connection);
    }

    @Override
    public void disconnectPool(UUID pool) {
        pools.disconnect(pool);
    }

    @Override
    public void destroyPool(UUID pool) {
        pools.destroy(pool);
    }

    @Override
    public PoolSeen pool(UUID pool) {
        return pools.seen(pool);
    }

    @Override
    public List<UUID> connectedPools() {
        return repository.pools();
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

    /** The manager of a pool is the one that may tidy up. */
    @Override
    public Spm startSpm(UUID pool, int previousId, long previousLease) {
        Spm spm = pools.startSpm(pool, previousId, previousLease);
        pools.seen(pool).domains().keySet().stream()
                .filter(domain -> repository.domain(domain).isPresent())
                .forEach(removal::finish);
        return spm;
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
    public void createVolume(NewVolume volume) {
        volumes.create(volume);
    }

    @Override
    public VolumeSeen volume(VolumeAt at) {
        return volumes.seen(at);
    }

    @Override
    public void extendVolume(VolumeAt at, long capacityBytes) {
        volumes.extend(at, capacityBytes);
    }

    @Override
    public void describeVolume(VolumeAt at, String description) {
        volumes.describe(at, description);
    }

    @Override
    public void setLegality(VolumeAt at, VolumeSeen.Legality legality) {
        volumes.legality(at, legality);
    }

    @Override
    public void deleteImage(UUID pool, UUID domain, UUID image, boolean zero) {
        removal.image(domain, image, zero);
    }

    @Override
    public void deleteVolumes(UUID pool, UUID domain, UUID image, List<UUID> ids, boolean zero) {
        removal.volumes(domain, image, ids, zero);
    }

    @Override
    public void copyVolume(VolumeAt source, NewVolume destination) {
        volumes.copy(source, destination);
    }

    @Override
    public Path prepare(VolumeAt at) {
        return volumes.prepare(at, repository);
    }

    @Override
    public void teardown(VolumeAt at) {
        volumes.files(at.domain()).metadata(at.image(), at.volume());
    }

    @Override
    public Map<String, Object> imageFormat(VolumeAt at) {
        return volumes.format(at);
    }
}
