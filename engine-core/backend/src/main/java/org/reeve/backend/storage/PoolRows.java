package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Signals;
import org.reeve.backend.kernel.Store;
import org.reeve.dal.datacenter.DataCenterSeen;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.dal.storage.StorageDomains;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.DataCenterStatus;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainStatus;

/** What the engine keeps of a data center's storage: who manages it, and how its domains are. Works within the caller's transaction. */
@Dependent
public class PoolRows {

    /** What is raised when hosts should be brought in line with the rows. */
    static final String TOPIC = "storage of data centers";

    private final DataCenters dataCenters;
    private final StorageDomains domains;
    private final Signals signals;

    @Inject
    public PoolRows(DataCenters dataCenters, StorageDomains domains, Signals signals) {
        this.dataCenters = dataCenters;
        this.domains = domains;
        this.signals = signals;
    }

    /** One change to the storage of a data center at a time; its machines may go on meanwhile. */
    static Lock lock(DataCenterId dataCenter) {
        return Lock.name("data_center_storage", dataCenter.toString());
    }

    /** The host that does what is to be done to the storage of a data center. */
    public Optional<HostId> manager(DataCenterId dataCenter) {
        return dataCenters
                .seen(dataCenter)
                .filter(seen -> seen.status() == DataCenterStatus.UP)
                .flatMap(DataCenterSeen::spmHost);
    }

    void become(DataCenterId dataCenter, StorageDomainId domain, StorageDomainStatus status, Store store) {
        domains.pool(domain.value(), dataCenter.value()).ifPresent(pool -> {
            pool.become(status, store.now());
            domains.save(pool);
            store.changed(domain);
        });
    }

    void become(DataCenterId dataCenter, DataCenterStatus status, Store store) {
        dataCenters.seen(dataCenter).ifPresent(seen -> {
            seen.become(status, store.now());
            if (status != DataCenterStatus.UP) {
                seen.managedByNobody();
            }
            dataCenters.save(seen);
            store.changed(dataCenter);
        });
    }

    void managed(DataCenterId dataCenter, String name, Seat seat, Store store) {
        dataCenters.seen(dataCenter).ifPresent(seen -> {
            seen.become(DataCenterStatus.UP, store.now());
            seen.managedBy(seat.host(), seat.before().lease());
            dataCenters.save(seen);
            store.changed(dataCenter);
            store.changed(seat.host());
            store.log(EventType.SYSTEM_CHANGE_STORAGE_POOL_STATUS_UP_REPORTING_HOSTS, Facts.about(dataCenter, name));
        });
    }

    /** After the commit the hosts of data centers are told what is new. */
    void tellHosts(Store store) {
        store.afterCommit(() -> signals.raise(TOPIC));
    }
}
