package org.reeve.agent.fake;

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
import org.reeve.agent.core.port.PoolConnection;
import org.reeve.agent.core.port.PoolSeen;
import org.reeve.agent.core.port.Spm;
import org.reeve.agent.core.port.StorageDomainSeen.Status;

/** The pools one imagined host is connected to, and its part in managing them. */
final class FakePools {

    private final FakeShare share;
    private final FakeReach reach;
    private final World world;
    private final Timing timing;
    private final Map<UUID, Integer> pools = new LinkedHashMap<>();

    FakePools(FakeShare share, FakeReach reach, World world, Timing timing) {
        this.share = share;
        this.reach = reach;
        this.world = world;
        this.timing = timing;
    }

    void createPool(NewPool order) {
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
        if (reach.reachable(domain).pool.isPresent()) {
            throw new HostFault(Fault.DOMAIN_ALREADY_ATTACHED, "storage domain " + domain + " belongs to a pool");
        }
    }

    void connectPool(PoolConnection connection) {
        synchronized (share) {
            reach.reachable(connection.master());
            FakeShare.Pool pool = share.pool(connection.pool());
            if (!pool.master.equals(connection.master())) {
                throw new HostFault(Fault.POOL_WRONG_MASTER, "the master of the pool is " + pool.master);
            }
            pools.put(connection.pool(), connection.hostId());
        }
    }

    void disconnectPool(UUID pool) {
        synchronized (share) {
            if (pools.containsKey(pool)) {
                stopSpm(pool);
                pools.remove(pool);
            }
        }
    }

    void destroyPool(UUID id) {
        synchronized (share) {
            FakeShare.Pool pool = connected(id);
            pool.domains.keySet().forEach(domain -> share.domain(domain).pool = Optional.empty());
            share.pools().remove(id);
            pools.remove(id);
        }
    }

    PoolSeen pool(UUID id) {
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

    FakeShare.Pool connected(UUID id) {
        if (!pools.containsKey(id)) {
            throw new HostFault(Fault.POOL_UNKNOWN, "pool " + id + " is not connected");
        }
        return share.pool(id);
    }

    List<UUID> connectedPools() {
        synchronized (share) {
            return List.copyOf(pools.keySet());
        }
    }

    void attach(UUID pool, UUID domain) {
        synchronized (share) {
            FakeShare.Pool owner = connected(pool);
            requireUnattached(domain);
            share.domain(domain).pool = Optional.of(pool);
            owner.domains.put(domain, Status.ATTACHED);
        }
    }

    void detach(UUID pool, UUID domain, boolean force) {
        synchronized (share) {
            if (force) {
                Optional.ofNullable(share.pools().get(pool)).ifPresent(owner -> owner.domains.remove(domain));
                reach.reachable(domain).pool = Optional.empty();
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

    void activate(UUID pool, UUID domain) {
        synchronized (share) {
            status(connected(pool), domain);
            reach.reachable(domain);
            share.pool(pool).domains.put(domain, Status.ACTIVE);
        }
    }

    void deactivate(UUID pool, UUID domain, Optional<UUID> newMaster, int masterVersion) {
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

    Spm spm(UUID pool) {
        synchronized (share) {
            Spm now = connected(pool).spm;
            boolean mine = now.role() == Spm.Role.SPM && now.id() == pools.get(pool);
            return mine ? now : new Spm(Spm.Role.FREE, now.id(), now.lease());
        }
    }

    Spm startSpm(UUID pool, int previousId, long previousLease) {
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

    void stopSpm(UUID pool) {
        synchronized (share) {
            FakeShare.Pool owner = connected(pool);
            if (owner.spm.role() == Spm.Role.SPM && owner.spm.id() == pools.get(pool)) {
                owner.spm = new Spm(Spm.Role.FREE, -1, owner.spm.lease());
            }
        }
    }
}
