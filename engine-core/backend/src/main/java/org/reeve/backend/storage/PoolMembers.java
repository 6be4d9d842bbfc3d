package org.reeve.backend.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.reeve.agent.protocol.storage.ConnectPool;
import org.reeve.agent.protocol.storage.ConnectionStatus;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;
import org.reeve.dal.storage.StorageConnections;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageConnectionId;

/** Makes hosts members of their data center's storage pool, and tells them again when its domains are others than they know. */
@ApplicationScoped
public class PoolMembers {

    private final Sql sql;
    private final Transactions transactions;
    private final StorageConnections connections;
    private final HostTalk talk;
    private final Map<HostId, Membership> told = new ConcurrentHashMap<>();

    @Inject
    public PoolMembers(Sql sql, Transactions transactions, StorageConnections connections, HostTalk talk) {
        this.sql = sql;
        this.transactions = transactions;
        this.connections = connections;
        this.talk = talk;
    }

    /** For the client proxy that CDI makes of this class. */
    protected PoolMembers() {
        this(null, null, null, null);
    }

    /** What a host has to know to reach the storage of its data center. */
    private record Membership(ConnectPool pool, List<StorageServer> servers) {}

    /** A host that came back may have forgotten everything. @return why it is no member, when it could not be made one */
    Optional<String> renew(HostId host, DataCenterId dataCenter) throws InterruptedException {
        told.remove(host);
        return bring(host, dataCenter);
    }

    /** They were told to leave. */
    void forget(Collection<HostId> hosts) {
        told.keySet().removeAll(hosts);
    }

    /** Costs the host nothing when it knows already. @return why it is no member, when it could not be made one */
    Optional<String> bring(HostId host, DataCenterId dataCenter) throws InterruptedException {
        Optional<Membership> wanted = transactions.run(() -> wanted(host, dataCenter));
        if (wanted.isEmpty() || wanted.get().equals(told.get(host))) {
            return Optional.empty();
        }
        try {
            for (StorageServer server : wanted.get().servers()) {
                List<ConnectionStatus> answers = talk.ask(host, server.connect());
                if (answers.stream().anyMatch(answer -> answer.status() != 0)) {
                    return Optional.of(server.place().spec() + " " + answers);
                }
            }
            talk.ask(host, wanted.get().pool());
        } catch (ExecutionException refused) {
            return Optional.of(String.valueOf(refused.getCause().getMessage()));
        }
        told.put(host, wanted.get());
        return Optional.empty();
    }

    private Optional<Membership> wanted(HostId host, DataCenterId dataCenter) {
        return StoragePool.find(sql, dataCenter)
                .map(pool ->
                        new Membership(pool.connect(StorageHost.numbered(sql, host, dataCenter)), servers(dataCenter)));
    }

    private List<StorageServer> servers(DataCenterId dataCenter) {
        return sql
                .list(
                        """
                        select distinct d.storage_connection_id from storage_domain_pool p
                        join storage_domain d on d.id = p.storage_domain_id
                        where p.data_center_id = ? and d.storage_connection_id is not null
                            and (p.master or p.status in ('ACTIVE', 'ACTIVATING', 'INACTIVE', 'UNKNOWN', 'LOCKED'))
                        order by 1""",
                        row -> new StorageConnectionId(row.getObject(1, UUID.class)),
                        dataCenter)
                .stream()
                .flatMap(id -> connections.find(id).stream())
                .map(StorageServer::of)
                .toList();
    }
}
