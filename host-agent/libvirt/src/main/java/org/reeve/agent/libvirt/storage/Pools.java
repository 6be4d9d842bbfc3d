package org.reeve.agent.libvirt.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NewPool;
import org.reeve.agent.core.port.PoolConnection;
import org.reeve.agent.core.port.PoolSeen;
import org.reeve.agent.core.port.Spm;
import org.reeve.agent.core.port.StorageDomainSeen.Status;

/**
 * The pools this host works for. Everything about a pool is in its master domain's metadata; this host only keeps
 * links to the domains and which number it has, both on disk, so that a restarted agent goes on where it was.
 */
final class Pools {

    private static final String HOST_ID = ".host-id";

    private final Repository repository;
    private final Domains domains;
    private final Locks locks;

    Pools(Repository repository, Domains domains, Locks locks) {
        this.repository = repository;
        this.domains = domains;
        this.locks = locks;
    }

    void create(NewPool pool) {
        if (!pool.domains().contains(pool.master())) {
            throw new HostFault(Fault.INVALID_PARAMETER, "the master is not among the domains of the pool");
        }
        Map<UUID, Status> all = new LinkedHashMap<>();
        for (UUID domain : pool.domains()) {
            refuseAttached(domain, pool.id());
            all.put(domain, Status.ATTACHED);
        }
        locks.holding(pool.id(), () -> {
            pool.domains().stream()
                    .filter(domain -> !domain.equals(pool.master()))
                    .forEach(domain -> domains.change(domain, metadata -> metadata.inPool(pool.id())));
            plantMaster(pool.master());
            domains.change(pool.master(), metadata -> metadata.masterOf(pool, all));
        });
    }

    /** A pool being created again after an interruption finds domains that already bear its id. */
    private void refuseAttached(UUID domain, UUID pool) {
        domains.metadata(domain).pool().filter(other -> !other.equals(pool)).ifPresent(other -> {
            throw new HostFault(
                    Fault.DOMAIN_ALREADY_ATTACHED, "storage domain " + domain + " belongs to pool " + other);
        });
    }

    private void plantMaster(UUID domain) {
        Path master = domains.tree(domain).master();
        Attempt.to("make the master directories of " + domain, Fault.POOL_NOT_CREATED, () -> {
            Disk.directories(master.resolve("tasks"));
            Disk.directories(master.resolve("vms"));
        });
    }

    void connect(PoolConnection connection) {
        UUID pool = connection.pool();
        DomainMetadata master = domains.metadata(connection.master());
        boolean fits = master.master()
                && master.pool().equals(Optional.of(pool))
                && master.masterVersion() == connection.masterVersion();
        if (!fits) {
            throw new HostFault(
                    Fault.POOL_WRONG_MASTER,
                    "storage domain " + connection.master() + " is not the master of pool " + pool + " in version "
                            + connection.masterVersion());
        }
        Attempt.to("connect pool " + pool, Fault.POOL_FAILED, () -> {
            Disk.directories(repository.pool(pool));
            Disk.write(repository.pool(pool).resolve(HOST_ID), connection.hostId() + "\n");
            for (UUID domain : master.poolDomains().keySet()) {
                link(pool, domain);
            }
            Disk.link(
                    repository.masterLink(pool),
                    domains.tree(connection.master()).root());
        });
    }

    /** A domain that this host does not see is left out; the engine learns it from the domain's statistics. */
    private void link(UUID pool, UUID domain) {
        repository
                .domain(domain)
                .ifPresent(tree -> Attempt.to(
                        "link storage domain " + domain,
                        Fault.POOL_FAILED,
                        () -> Disk.link(repository.link(pool, domain), tree.root())));
    }

    void disconnect(UUID pool) {
        Attempt.to("disconnect pool " + pool, Fault.POOL_FAILED, () -> Disk.erase(repository.pool(pool)));
    }

    void destroy(UUID pool) {
        DomainMetadata master = domains.metadata(master(pool));
        UUID masterId = master(pool);
        locks.holding(pool, () -> {
            master.poolDomains().keySet().stream()
                    .filter(domain -> !domain.equals(masterId))
                    .filter(domain -> repository.domain(domain).isPresent())
                    .forEach(domain -> domains.change(domain, DomainMetadata::outsidePool));
            domains.change(masterId, DomainMetadata::outsidePool);
            Attempt.to(
                    "forget the master directories",
                    Fault.POOL_FAILED,
                    () -> Disk.erase(domains.tree(masterId).master()));
        });
        disconnect(pool);
    }

    PoolSeen seen(UUID pool) {
        UUID master = master(pool);
        DomainMetadata metadata = domains.metadata(master);
        return new PoolSeen(
                pool,
                metadata.text("POOL_DESCRIPTION"),
                master,
                metadata.masterVersion(),
                metadata.number("VERSION", 0),
                metadata.type(),
                spm(pool),
                metadata.poolDomains());
    }

    UUID master(UUID pool) {
        Path link = repository.masterLink(pool);
        if (!Files.isSymbolicLink(link)) {
            throw new HostFault(Fault.POOL_UNKNOWN, "pool " + pool + " is not connected");
        }
        Path target = Attempt.get("read the master link", Fault.POOL_FAILED, () -> Files.readSymbolicLink(link));
        return Ids.parse(target.getFileName().toString())
                .orElseThrow(() -> new HostFault(Fault.POOL_WRONG_MASTER, "the master link of " + pool + " is broken"));
    }

    void attach(UUID pool, UUID domain) {
        refuseAttached(domain, pool);
        locks.holding(pool, () -> {
            domains.change(domain, metadata -> metadata.inPool(pool));
            status(pool, domain, Status.ATTACHED);
            link(pool, domain);
        });
    }

    void detach(UUID pool, UUID domain, boolean force) {
        if (force && !Files.isSymbolicLink(repository.masterLink(pool))) {
            domains.change(domain, DomainMetadata::outsidePool);
            return;
        }
        locks.holding(pool, () -> {
            UUID master = master(pool);
            DomainMetadata metadata = domains.metadata(master);
            Status status = member(metadata, pool, domain);
            if (master.equals(domain)) {
                throw new HostFault(Fault.MASTER_NOT_DETACHABLE, "storage domain " + domain + " is the master");
            }
            if (status == Status.ACTIVE && !force) {
                throw new HostFault(Fault.DOMAIN_ACTIVE, "storage domain " + domain + " is active");
            }
            Map<UUID, Status> left = new LinkedHashMap<>(metadata.poolDomains());
            left.remove(domain);
            domains.change(domain, DomainMetadata::outsidePool);
            domains.change(master, old -> old.withPoolDomains(left));
            Attempt.to(
                    "unlink " + domain, Fault.POOL_FAILED, () -> Files.deleteIfExists(repository.link(pool, domain)));
        });
    }

    void activate(UUID pool, UUID domain) {
        locks.holding(pool, () -> {
            member(domains.metadata(master(pool)), pool, domain);
            domains.tree(domain);
            status(pool, domain, Status.ACTIVE);
            link(pool, domain);
        });
    }

    void deactivate(UUID pool, UUID domain, Optional<UUID> newMaster, int masterVersion) {
        locks.holding(pool, () -> {
            UUID master = master(pool);
            member(domains.metadata(master), pool, domain);
            if (master.equals(domain) && newMaster.isPresent()) {
                move(pool, master, newMaster.get(), masterVersion);
            }
            status(pool, domain, Status.ATTACHED);
        });
    }

    /** The new master is complete before the old one gives up, so at every moment at least one is. */
    private void move(UUID pool, UUID from, UUID to, int masterVersion) {
        DomainMetadata old = domains.metadata(from);
        if (member(old, pool, to) != Status.ACTIVE) {
            throw new HostFault(Fault.DOMAIN_NOT_ACTIVE, "the new master " + to + " is not active");
        }
        plantMaster(to);
        domains.change(to, metadata -> metadata.masterInsteadOf(old, masterVersion));
        Attempt.to(
                "move the master link",
                Fault.POOL_FAILED,
                () -> Disk.link(repository.masterLink(pool), domains.tree(to).root()));
        domains.change(from, DomainMetadata::regular);
    }

    private static Status member(DomainMetadata master, UUID pool, UUID domain) {
        return Optional.ofNullable(master.poolDomains().get(domain))
                .orElseThrow(() -> new HostFault(
                        Fault.DOMAIN_NOT_IN_POOL, "storage domain " + domain + " is not in pool " + pool));
    }

    private void status(UUID pool, UUID domain, Status status) {
        domains.change(master(pool), metadata -> {
            Map<UUID, Status> all = new LinkedHashMap<>(metadata.poolDomains());
            all.put(domain, status);
            return metadata.withPoolDomains(all);
        });
    }

    Spm spm(UUID pool) {
        DomainMetadata master = domains.metadata(master(pool));
        boolean ours = master.spmId() >= 0 && master.spmId() == hostId(pool);
        return new Spm(ours ? Spm.Role.SPM : Spm.Role.FREE, master.spmId(), master.spmLease());
    }

    Spm startSpm(UUID pool, int previousId, long previousLease) {
        return locks.holding(pool, () -> {
            Spm now = spm(pool);
            if (now.role() == Spm.Role.SPM) {
                return now;
            }
            if (now.id() >= 0 && (now.id() != previousId || now.lease() != previousLease)) {
                throw new HostFault(Fault.POOL_FAILED, "host " + now.id() + " manages the storage of pool " + pool);
            }
            takeRole(pool, hostId(pool), now.lease() + 1);
            return spm(pool);
        });
    }

    void stopSpm(UUID pool) {
        locks.holding(pool, () -> {
            Spm now = spm(pool);
            if (now.role() == Spm.Role.SPM) {
                takeRole(pool, -1, now.lease());
            }
        });
    }

    private void takeRole(UUID pool, int id, long lease) {
        domains.change(
                master(pool), metadata -> metadata.with(Map.of("POOL_SPM_ID", "" + id, "POOL_SPM_LVER", "" + lease)));
    }

    private int hostId(UUID pool) {
        Path file = repository.pool(pool).resolve(HOST_ID);
        return Attempt.get(
                "read this host's number",
                Fault.POOL_NOT_CONNECTED,
                () -> Integer.parseInt(Files.readString(file).strip()));
    }
}
