package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.reeve.agent.protocol.host.Capabilities;
import org.reeve.backend.host.HostDuty;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Signals;
import org.reeve.backend.kernel.Stores;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;
import org.reeve.dal.datacenter.DataCenterSeen;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.model.datacenter.DataCenterStatus;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.host.NonOperationalReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Before a host runs machines it has to reach the storage of its data center. */
@Dependent
public class StorageDuty implements HostDuty {

    private static final Logger LOG = LoggerFactory.getLogger(StorageDuty.class);

    private final Sql sql;
    private final Transactions transactions;
    private final Stores stores;
    private final DataCenters dataCenters;
    private final PoolMembers members;
    private final Signals signals;

    @Inject
    public StorageDuty(
            Sql sql,
            Transactions transactions,
            Stores stores,
            DataCenters dataCenters,
            PoolMembers members,
            Signals signals) {
        this.sql = sql;
        this.transactions = transactions;
        this.stores = stores;
        this.dataCenters = dataCenters;
        this.members = members;
        this.signals = signals;
    }

    @Override
    public Optional<NonOperationalReason> prepare(HostId host, Capabilities capabilities) throws InterruptedException {
        Optional<StorageHost> found =
                transactions.run(() -> StorageHost.find(sql, host).filter(this::hasStorage));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> objection = members.renew(host, found.get().dataCenter());
        objection.ifPresent(cause -> complain(found.get(), cause));
        signals.raise(PoolRows.TOPIC);
        return objection.map(cause -> NonOperationalReason.STORAGE_DOMAIN_UNREACHABLE);
    }

    /** Storage in maintenance is nobody's to reach. */
    private boolean hasStorage(StorageHost host) {
        return dataCenters
                .seen(host.dataCenter())
                .map(DataCenterSeen::status)
                .filter(status -> status != DataCenterStatus.UNINITIALIZED && status != DataCenterStatus.MAINTENANCE)
                .isPresent();
    }

    private void complain(StorageHost host, String cause) {
        LOG.warn("host={} does not reach the storage of its data center cause={}", host.id(), cause);
        transactions.run(() -> stores.within(
                Engine.caller(),
                store -> store.log(
                        EventType.VDS_STORAGES_CONNECTION_FAILED,
                        Facts.about(host.id(), host.name()).with("cause", cause))));
    }
}
