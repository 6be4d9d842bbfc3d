package org.reeve.agent.fake;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NewPool;
import org.reeve.agent.core.port.NewStorageDomain;
import org.reeve.agent.core.port.NewVolume;
import org.reeve.agent.core.port.PoolConnection;
import org.reeve.agent.core.port.PoolSeen;
import org.reeve.agent.core.port.Space;
import org.reeve.agent.core.port.Spm;
import org.reeve.agent.core.port.Storage;
import org.reeve.agent.core.port.StorageDomainSeen;
import org.reeve.agent.core.port.StorageDomainSeen.Status;
import org.reeve.agent.core.port.StorageServer;
import org.reeve.agent.core.port.VolumeAt;
import org.reeve.agent.core.port.VolumeSeen;

/** One imagined host's view of a {@link FakeShare}. */
public final class FakeStorage implements Storage {

    private static final Path REPOSITORY = Path.of("/rhev/data-center");
    private static final long ALIGNMENT = 1 << 20;

    private final FakeShare share;
    private final World world;
    private final Timing timing;
    private final Map<UUID, StorageServer> servers = new LinkedHashMap<>();
    private final Map<UUID, Integer> pools = new LinkedHashMap<>();

    public FakeStorage(FakeShare share, World world, Timing timing) {
        this.share = share;
        this.world = world;
        this.timing = timing;
    }

    @Override
    public Path repository() {
        return REPOSITORY;
    }

    @Override
    public void connect(StorageServer server) {
        if (server.path().isBlank()) {
            throw new HostFault(Fault.SERVER_INVALID, "a storage server needs a path");
        }
        synchronized (share) {
            servers.put(server.id(), server);
        }
    }

    @Override
    public void disconnect(StorageServer server) {
        synchronized (share) {
            servers.remove(server.id());
        }
    }

    private Set<String> places() {
        Set<String> all = new HashSet<>();
        servers.values().forEach(server -> all.add(server.path()));
        return all;
    }

    @Override
    public List<UUID> domains() {
        synchronized (share) {
            Set<String> places = places();
            return share.domains().values().stream()
                    .filter(domain -> places.contains(domain.order.path()))
                    .map(domain -> domain.order.id())
                    .toList();
        }
    }

    private FakeShare.Domain reachable(UUID id) {
        FakeShare.Domain domain = share.domain(id);
        if (!places().contains(domain.order.path())) {
            throw new HostFault(Fault.DOMAIN_MISSING, "storage domain " + id + " is on no connected server");
        }
        return domain;
    }

    @Override
    public void createDomain(NewStorageDomain order) {
        world.spend(timing.disk());
        synchronized (share) {
            if (!places().contains(order.path())) {
                throw new HostFault(Fault.SERVER_NOT_CONNECTED, order.path() + " is not connected");
            }
            if (share.domains().putIfAbsent(order.id(), new FakeShare.Domain(order)) != null) {
                throw new HostFault(Fault.DOMAIN_EXISTS, "storage domain " + order.id() + " exists");
            }
        }
    }

    @Override
    public void formatDomain(UUID domain) {
        synchronized (share) {
            if (reachable(domain).pool.isPresent()) {
                throw new HostFault(Fault.DOMAIN_STILL_ATTACHED, "storage domain " + domain + " belongs to a pool");
            }
            share.domains().remove(domain);
        }
    }

    @Override
    public StorageDomainSeen domain(UUID id) {
        synchronized (share) {
            FakeShare.Domain domain = reachable(id);
            Optional<FakeShare.Pool> mastered =
                    domain.pool.map(share.pools()::get).filter(pool -> pool.master.equals(id));
            return new StorageDomainSeen(
                    id,
                    domain.name,
                    domain.order.type(),
                    domain.order.content(),
                    mastered.isPresent(),
                    domain.order.version(),
                    domain.pool,
                    domain.order.path(),
                    mastered.map(pool -> pool.masterVersion).orElse(0),
                    mastered.map(pool -> pool.spm).orElse(Spm.FREE),
                    domain.order.blockSize(),
                    ALIGNMENT);
        }
    }

    @Override
    public Space space(UUID domain) {
        synchronized (share) {
            return new Space(share.domainBytes(), share.domainBytes() - share.used(reachable(domain)));
        }
    }

    @Override
    public void describeDomain(UUID domain, String description) {
        synchronized (share) {
            reachable(domain).name = description;
        }
    }

    @Override
    public void createPool(NewPool order) {
        synchronized (share) {
            if (share.pools().containsKey(order.id())) {
                throw new HostFault(Fault.POOL_EXISTS, "pool " + order.id() + " exists");
            }
            Set<UUID> members = new LinkedHashSet<>(order.domains());
            members.add(order.master());
            members.forEach(this::requireUnattached);
            FakeShare.Pool pool = new FakeShare.Pool(order.id(), order.name(), order.master(), order.masterVersion());
            for (UUID member : members) {
                share.domain(member).pool = Optional.of(order.id());
                pool.domains.put(member, Status.ATTACHED);
            }
            pool.domains.put(order.master(), Status.ACTIVE);
            share.pools().put(order.id(), pool);
        }
    }

    private void requireUnattached(UUID domain) {
        if (reachable(domain).pool.isPresent()) {
            throw new HostFault(Fault.DOMAIN_ALREADY_ATTACHED, "storage domain " + domain + " belongs to a pool");
        }
    }

    @Override
    public void connectPool(PoolConnection connection) {
        synchronized (share) {
            reachable(connection.master());
            FakeShare.Pool pool = share.pool(connection.pool());
            if (!pool.master.equals(connection.master())) {
                throw new HostFault(Fault.POOL_WRONG_MASTER, "the master of the pool is " + pool.master);
            }
            pools.put(connection.pool(), connection.hostId());
        }
    }

    @Override
    public void disconnectPool(UUID pool) {
        synchronized (share) {
            if (pools.containsKey(pool)) {
                stopSpm(pool);
                pools.remove(pool);
            }
        }
    }

    @Override
    public void destroyPool(UUID id) {
        synchronized (share) {
            FakeShare.Pool pool = connected(id);
            pool.domains.keySet().forEach(domain -> share.domain(domain).pool = Optional.empty());
            share.pools().remove(id);
            pools.remove(id);
        }
    }

    @Override
    public PoolSeen pool(UUID id) {
        synchronized (share) {
            FakeShare.Pool pool = connected(id);
            FakeShare.Domain master = share.domain(pool.master);
            return new PoolSeen(
                    id,
                    pool.name,
                    pool.master,
                    pool.masterVersion,
                    master.order.version(),
                    master.order.type(),
                    pool.spm,
                    pool.domains);
        }
    }

    private FakeShare.Pool connected(UUID id) {
        if (!pools.containsKey(id)) {
            throw new HostFault(Fault.POOL_UNKNOWN, "pool " + id + " is not connected");
        }
        return share.pool(id);
    }

    @Override
    public List<UUID> connectedPools() {
        synchronized (share) {
            return List.copyOf(pools.keySet());
        }
    }

    @Override
    public void attach(UUID pool, UUID domain) {
        synchronized (share) {
            FakeShare.Pool owner = connected(pool);
            requireUnattached(domain);
            share.domain(domain).pool = Optional.of(pool);
            owner.domains.put(domain, Status.ATTACHED);
        }
    }

    @Override
    public void detach(UUID pool, UUID domain, boolean force) {
        synchronized (share) {
            if (force) {
                Optional.ofNullable(share.pools().get(pool)).ifPresent(owner -> owner.domains.remove(domain));
                reachable(domain).pool = Optional.empty();
                return;
            }
            FakeShare.Pool owner = connected(pool);
            if (status(owner, domain) == Status.ACTIVE) {
                throw new HostFault(Fault.DOMAIN_ACTIVE, "storage domain " + domain + " is active");
            }
            if (owner.master.equals(domain)) {
                throw new HostFault(Fault.MASTER_NOT_DETACHABLE, "storage domain " + domain + " is the master");
            }
            owner.domains.remove(domain);
            share.domain(domain).pool = Optional.empty();
        }
    }

    private static Status status(FakeShare.Pool pool, UUID domain) {
        Status status = pool.domains.get(domain);
        if (status == null) {
            throw new HostFault(Fault.DOMAIN_NOT_IN_POOL, "storage domain " + domain + " is not in pool " + pool.id);
        }
        return status;
    }

    @Override
    public void activate(UUID pool, UUID domain) {
        synchronized (share) {
            status(connected(pool), domain);
            reachable(domain);
            share.pool(pool).domains.put(domain, Status.ACTIVE);
        }
    }

    @Override
    public void deactivate(UUID pool, UUID domain, Optional<UUID> newMaster, int masterVersion) {
        synchronized (share) {
            FakeShare.Pool owner = connected(pool);
            status(owner, domain);
            newMaster
                    .filter(next -> owner.master.equals(domain) && !next.equals(domain))
                    .ifPresent(next -> {
                        status(owner, next);
                        owner.master = next;
                        owner.masterVersion = masterVersion;
                    });
            owner.domains.put(domain, Status.ATTACHED);
        }
    }

    @Override
    public Spm spm(UUID pool) {
        synchronized (share) {
            Spm now = connected(pool).spm;
            boolean mine = now.role() == Spm.Role.SPM && now.id() == pools.get(pool);
            return mine ? now : new Spm(Spm.Role.FREE, now.id(), now.lease());
        }
    }

    @Override
    public Spm startSpm(UUID pool, int previousId, long previousLease) {
        world.spend(timing.disk());
        synchronized (share) {
            FakeShare.Pool owner = connected(pool);
            int me = pools.get(pool);
            boolean taken = owner.spm.role() == Spm.Role.SPM && owner.spm.id() != me;
            if (taken && owner.spm.id() != previousId) {
                throw new HostFault(Fault.POOL_NOT_SPM, "host " + owner.spm.id() + " manages the pool");
            }
            if (owner.spm.role() != Spm.Role.SPM || taken) {
                owner.spm = new Spm(Spm.Role.SPM, me, Math.max(owner.spm.lease(), previousLease) + 1);
            }
            return owner.spm;
        }
    }

    @Override
    public void stopSpm(UUID pool) {
        synchronized (share) {
            FakeShare.Pool owner = connected(pool);
            if (owner.spm.role() == Spm.Role.SPM && owner.spm.id() == pools.get(pool)) {
                owner.spm = new Spm(Spm.Role.FREE, -1, owner.spm.lease());
            }
        }
    }

    @Override
    public List<UUID> images(UUID domain) {
        synchronized (share) {
            return List.copyOf(reachable(domain).images.keySet());
        }
    }

    @Override
    public List<UUID> volumes(UUID domain, UUID image) {
        synchronized (share) {
            reachable(domain);
            return List.copyOf(share.image(domain, image).keySet());
        }
    }

    @Override
    public void createVolume(NewVolume order) {
        world.spend(timing.disk());
        synchronized (share) {
            connected(order.at().pool());
            FakeShare.Domain domain = reachable(order.at().domain());
            order.parent()
                    .ifPresent(parent -> share.volume(
                            new VolumeAt(order.at().pool(), order.at().domain(), parent.image(), parent.volume())));
            FakeShare.Volume volume = new FakeShare.Volume(order, world.instant());
            if (FakeShare.size(volume) > share.domainBytes() - share.used(domain)) {
                throw new HostFault(
                        Fault.NO_SPACE, "no space for volume " + order.at().volume());
            }
            Map<UUID, FakeShare.Volume> image =
                    domain.images.computeIfAbsent(order.at().image(), id -> new LinkedHashMap<>());
            if (image.putIfAbsent(order.at().volume(), volume) != null) {
                throw new HostFault(Fault.VOLUME_EXISTS, "volume " + order.at().volume() + " exists");
            }
        }
    }

    @Override
    public VolumeSeen volume(VolumeAt at) {
        synchronized (share) {
            FakeShare.Domain domain = reachable(at.domain());
            FakeShare.Volume volume = share.volume(at);
            List<UUID> children = share.children(domain, at.volume());
            long size = FakeShare.size(volume);
            return new VolumeSeen(
                    at,
                    volume.capacity,
                    volume.order.format() == VolumeSeen.Format.RAW ? volume.capacity : size,
                    size,
                    volume.order.format(),
                    volume.order.allocation(),
                    children.isEmpty() ? VolumeSeen.Role.LEAF : VolumeSeen.Role.INTERNAL,
                    volume.legality,
                    volume.order.diskType(),
                    volume.description,
                    volume.parent(),
                    children,
                    volume.created,
                    0,
                    volume.order.sequence());
        }
    }

    @Override
    public void extendVolume(VolumeAt at, long capacityBytes) {
        synchronized (share) {
            FakeShare.Volume volume = share.volume(at);
            if (capacityBytes < volume.capacity) {
                throw new HostFault(Fault.VOLUME_NOT_EXTENDED, "a volume cannot shrink");
            }
            volume.capacity = capacityBytes;
        }
    }

    @Override
    public void describeVolume(VolumeAt at, String description) {
        synchronized (share) {
            share.volume(at).description = description;
        }
    }

    @Override
    public void setLegality(VolumeAt at, VolumeSeen.Legality legality) {
        synchronized (share) {
            share.volume(at).legality = legality;
        }
    }

    @Override
    public void deleteImage(UUID pool, UUID domain, UUID image, boolean zero) {
        world.spend(timing.disk());
        synchronized (share) {
            connected(pool);
            reachable(domain);
            share.image(domain, image);
            share.domain(domain).images.remove(image);
        }
    }

    @Override
    public void deleteVolumes(UUID pool, UUID domain, UUID image, List<UUID> volumes, boolean zero) {
        synchronized (share) {
            connected(pool);
            FakeShare.Domain owner = reachable(domain);
            Map<UUID, FakeShare.Volume> all = share.image(domain, image);
            for (UUID volume : volumes) {
                share.volume(new VolumeAt(pool, domain, image, volume));
                if (!volumes.containsAll(share.children(owner, volume))) {
                    throw new HostFault(Fault.VOLUME_HAS_CHILDREN, "volume " + volume + " has children");
                }
            }
            volumes.forEach(all::remove);
            if (all.isEmpty()) {
                owner.images.remove(image);
            }
        }
    }

    @Override
    public void copyVolume(VolumeAt source, NewVolume destination) {
        volume(source);
        createVolume(destination);
    }

    @Override
    public Path prepare(VolumeAt at) {
        synchronized (share) {
            connected(at.pool());
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
