package org.reeve.agent.fake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NewStorageDomain;
import org.reeve.agent.core.port.Space;
import org.reeve.agent.core.port.Spm;
import org.reeve.agent.core.port.StorageDomainSeen;
import org.reeve.agent.core.port.StorageServer;

/** The storage domains one imagined host reaches through the servers it is connected to. */
final class FakeReach {

    private static final long ALIGNMENT = 1 << 20;

    private final FakeShare share;
    private final World world;
    private final Timing timing;
    private final Map<UUID, StorageServer> servers = new LinkedHashMap<>();

    FakeReach(FakeShare share, World world, Timing timing) {
        this.share = share;
        this.world = world;
        this.timing = timing;
    }

    void connect(StorageServer server) {
        if (server.path().isBlank()) {
            throw new HostFault(Fault.SERVER_INVALID, "a storage server needs a path");
        }
        synchronized (share) {
            servers.put(server.id(), server);
        }
    }

    void disconnect(StorageServer server) {
        synchronized (share) {
            servers.remove(server.id());
        }
    }

    private Set<String> places() {
        Set<String> all = new HashSet<>();
        servers.values().forEach(server -> all.add(server.path()));
        return all;
    }

    List<UUID> domains() {
        synchronized (share) {
            Set<String> places = places();
            return share.domains().values().stream()
                    .filter(domain -> places.contains(domain.order.path()))
                    .map(domain -> domain.order.id())
                    .toList();
        }
    }

    FakeShare.Domain reachable(UUID id) {
        FakeShare.Domain domain = share.domain(id);
        if (!places().contains(domain.order.path())) {
            throw new HostFault(Fault.DOMAIN_MISSING, "storage domain " + id + " is on no connected server");
        }
        return domain;
    }

    void createDomain(NewStorageDomain order) {
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

    void formatDomain(UUID domain) {
        synchronized (share) {
            if (reachable(domain).pool.isPresent()) {
                throw new HostFault(Fault.DOMAIN_STILL_ATTACHED, "storage domain " + domain + " belongs to a pool");
            }
            share.domains().remove(domain);
        }
    }

    StorageDomainSeen domain(UUID id) {
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

    Space space(UUID domain) {
        synchronized (share) {
            return new Space(share.domainBytes(), share.domainBytes() - share.used(reachable(domain)));
        }
    }

    void describeDomain(UUID domain, String description) {
        synchronized (share) {
            reachable(domain).name = description;
        }
    }
}
