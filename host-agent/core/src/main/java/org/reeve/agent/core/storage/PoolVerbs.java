package org.reeve.agent.core.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NewPool;
import org.reeve.agent.core.port.PoolConnection;
import org.reeve.agent.core.port.PoolSeen;
import org.reeve.agent.core.port.Space;
import org.reeve.agent.core.port.Spm;
import org.reeve.agent.core.port.Storage;
import org.reeve.agent.core.port.StorageDomainSeen;
import org.reeve.agent.core.port.StorageServer;
import org.reeve.agent.core.task.Tasks;
import org.reeve.agent.core.verb.Verbs;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.storage.ConnectPool;
import org.reeve.agent.protocol.storage.ConnectServers;
import org.reeve.agent.protocol.storage.ConnectionStatus;
import org.reeve.agent.protocol.storage.CreatePool;
import org.reeve.agent.protocol.storage.DestroyPool;
import org.reeve.agent.protocol.storage.DisconnectPool;
import org.reeve.agent.protocol.storage.DisconnectServers;
import org.reeve.agent.protocol.storage.GetPool;
import org.reeve.agent.protocol.storage.GetSpmStatus;
import org.reeve.agent.protocol.storage.Pool;
import org.reeve.agent.protocol.storage.PoolDomain;
import org.reeve.agent.protocol.storage.PoolFacts;
import org.reeve.agent.protocol.storage.ServerConnection;
import org.reeve.agent.protocol.storage.SpmStatus;
import org.reeve.agent.protocol.storage.StartSpm;
import org.reeve.agent.protocol.storage.StopSpm;
import org.reeve.agent.protocol.storage.StorageType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The verbs about storage servers, pools and the role of managing one. */
public final class PoolVerbs {

    private static final Logger LOG = LoggerFactory.getLogger(PoolVerbs.class);
    /** Connecting servers of all pools shares mount points, so it queues up in one lane. */
    private static final String SERVERS = "storage servers";

    private final Storage storage;
    private final Tasks tasks;

    private PoolVerbs(Storage storage, Tasks tasks) {
        this.storage = storage;
        this.tasks = tasks;
    }

    public static void add(Verbs verbs, Storage storage, Tasks tasks) {
        PoolVerbs pools = new PoolVerbs(storage, tasks);
        verbs.change(ConnectServers.class, call -> SERVERS, pools::connectServers);
        verbs.change(DisconnectServers.class, call -> SERVERS, pools::disconnectServers);
        verbs.act(CreatePool.class, CreatePool::pool, pools::create);
        verbs.act(ConnectPool.class, ConnectPool::pool, pools::connect);
        verbs.act(DisconnectPool.class, DisconnectPool::pool, call -> storage.disconnectPool(call.pool()));
        verbs.act(DestroyPool.class, DestroyPool::pool, call -> storage.destroyPool(call.pool()));
        verbs.ask(GetPool.class, call -> pools.pool(call.pool()));
        verbs.ask(GetSpmStatus.class, call -> status(storage.spm(call.pool())));
        verbs.change(StartSpm.class, StartSpm::pool, pools::startSpm);
        verbs.act(StopSpm.class, StopSpm::pool, call -> storage.stopSpm(call.pool()));
    }

    private List<ConnectionStatus> connectServers(ConnectServers call) {
        return each(call.type(), call.connections(), storage::connect);
    }

    private List<ConnectionStatus> disconnectServers(DisconnectServers call) {
        return each(call.type(), call.connections(), storage::disconnect);
    }

    /** One that fails does not keep the others from being tried. */
    private static List<ConnectionStatus> each(
            StorageType type, List<ServerConnection> connections, Consumer<StorageServer> work) {
        return connections.stream()
                .map(connection -> new ConnectionStatus(connection.id(), outcome(type, connection, work)))
                .toList();
    }

    private static int outcome(StorageType type, ServerConnection connection, Consumer<StorageServer> work) {
        try {
            work.accept(new StorageServer(
                    connection.id(),
                    Words.type(type),
                    connection.connection().orElse(""),
                    Optional.empty(),
                    Optional.empty()));
            return 0;
        } catch (HostFault fault) {
            LOG.warn(
                    "connection={} path={} failed: {}",
                    connection.id(),
                    connection.connection().orElse("-"),
                    fault.getMessage());
            return fault.fault().code();
        } catch (RuntimeException broken) {
            // Each connection has its own answer; the others are still to be tried.
            LOG.error("connection={} broke", connection.id(), broken);
            return ErrorCode.GENERAL;
        }
    }

    private void create(CreatePool call) {
        storage.createPool(new NewPool(
                call.pool(),
                call.name(),
                call.master(),
                call.masterVersion(),
                call.domains(),
                new NewPool.Lease(
                        call.lockRenewalIntervalSec(),
                        call.leaseTimeSec(),
                        call.ioOpTimeoutSec(),
                        call.leaseRetries())));
    }

    private void connect(ConnectPool call) {
        storage.connectPool(new PoolConnection(
                call.pool(), call.host(), call.master(), call.masterVersion(), Words.statuses(call.domains())));
    }

    private UUID startSpm(StartSpm call) {
        return tasks.start(
                "StoragePool.spmStart",
                call.pool(),
                () -> storage.startSpm(call.pool(), call.prevID(), call.prevLver()));
    }

    private static SpmStatus status(Spm spm) {
        return new SpmStatus(Words.role(spm.role()), spm.id(), spm.lease());
    }

    private Pool pool(UUID id) {
        PoolSeen pool = storage.pool(id);
        Map<UUID, PoolDomain> domains = new LinkedHashMap<>();
        pool.domains().forEach((domain, status) -> domains.put(domain, domain(pool, domain, status)));
        String list = pool.domains().entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue().word())
                .sorted()
                .collect(Collectors.joining(","));
        PoolFacts facts = new PoolFacts(
                pool.name(),
                pool.master(),
                pool.masterVersion(),
                pool.spm().id(),
                pool.spm().lease(),
                Integer.toString(pool.version()),
                Words.type(pool.type()),
                list,
                "connected",
                Optional.of(""));
        return new Pool(facts, domains);
    }

    private PoolDomain domain(PoolSeen pool, UUID id, StorageDomainSeen.Status status) {
        Optional<Space> space = status == StorageDomainSeen.Status.ACTIVE ? space(id) : Optional.empty();
        return new PoolDomain(
                status.word(),
                space.map(Space::freeBytes),
                space.map(Space::totalBytes),
                Optional.of(pool.version()),
                Optional.of(""),
                List.of());
    }

    /** A domain that cannot be reached is listed without its size: the rest of the pool is still worth telling. */
    private Optional<Space> space(UUID domain) {
        try {
            return Optional.of(storage.space(domain));
        } catch (HostFault fault) {
            LOG.warn("domain={} not measured: {}", domain, fault.getMessage());
            return Optional.empty();
        }
    }
}
