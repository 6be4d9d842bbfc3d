package org.reeve.backend.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.reeve.agent.protocol.storage.ConnectPool;
import org.reeve.agent.protocol.storage.DisconnectPool;
import org.reeve.backend.kernel.HostCall;
import org.reeve.dal.Sql;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainStatus;

/** The storage of a data center in the words hosts are told of it: its domains, and which of them is the master. */
public record StoragePool(
        DataCenterId id, String name, StorageDomainId master, int masterVersion, Map<UUID, String> domains) {

    private static final String ACTIVE = "active";
    private static final String ATTACHED = "attached";
    private static final int POOL_UNKNOWN = 309;
    private static final int POOL_NOT_CONNECTED = 313;

    private record Member(UUID id, boolean master, StorageDomainStatus status) {
        String word() {
            return status == StorageDomainStatus.ACTIVE ? ACTIVE : ATTACHED;
        }
    }

    private record Head(String name, int masterVersion) {}

    /** Empty for a data center without storage. */
    static Optional<StoragePool> find(Sql sql, DataCenterId dataCenter) {
        List<Member> members = sql.list(
                "select storage_domain_id, master, status from storage_domain_pool where data_center_id = ?",
                row -> new Member(
                        row.getObject(1, UUID.class), row.getBoolean(2), StorageDomainStatus.valueOf(row.getString(3))),
                dataCenter);
        Map<UUID, String> domains = new TreeMap<>();
        members.forEach(member -> domains.put(member.id(), member.word()));
        return members.stream().filter(Member::master).findFirst().flatMap(master -> sql.first(
                        "select name, master_version from data_center where id = ?",
                        row -> new Head(row.getString(1), row.getInt(2)),
                        dataCenter)
                .map(head -> new StoragePool(
                        dataCenter, head.name(), new StorageDomainId(master.id()), head.masterVersion(), domains)));
    }

    ConnectPool connect(int number) {
        return new ConnectPool(
                id.value(), number, Optional.of(Integer.toString(number)), master.value(), masterVersion, domains);
    }

    HostCall<Void> disconnect(HostId host, int number) {
        return HostCall.to(
                        host,
                        new DisconnectPool(
                                id.value(), number, Optional.of(Integer.toString(number)), Optional.of(false)))
                .unless(POOL_UNKNOWN, POOL_NOT_CONNECTED);
    }
}
