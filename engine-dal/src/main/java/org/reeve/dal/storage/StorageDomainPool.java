package org.reeve.dal.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainStatus;

/** A storage domain in the use of a data center. */
@Entity
@Table(name = "storage_domain_pool")
public class StorageDomainPool {

    @Id
    UUID id;

    @Column(name = "storage_domain_id")
    UUID storageDomainId;

    @Column(name = "data_center_id")
    UUID dataCenterId;

    boolean shared;

    boolean master;

    @Enumerated(EnumType.STRING)
    StorageDomainStatus status = StorageDomainStatus.LOCKED;

    Instant since;

    @Version
    int version;

    protected StorageDomainPool() {}

    public StorageDomainPool(UUID id, StorageDomain domain, DataCenterId dataCenter, boolean master, Instant since) {
        this.id = id;
        this.storageDomainId = domain.id().value();
        this.dataCenterId = dataCenter.value();
        this.shared = domain.shared();
        this.master = master;
        this.since = since;
    }

    public UUID id() {
        return id;
    }

    public StorageDomainId storageDomain() {
        return new StorageDomainId(storageDomainId);
    }

    public DataCenterId dataCenter() {
        return new DataCenterId(dataCenterId);
    }

    public boolean shared() {
        return shared;
    }

    public boolean master() {
        return master;
    }

    public StorageDomainStatus status() {
        return status;
    }

    public Instant since() {
        return since;
    }

    public int version() {
        return version;
    }

    public void become(StorageDomainStatus next, Instant at) {
        if (status != next) {
            status = next;
            since = at;
        }
    }

    public void becomeMaster() {
        this.master = true;
    }

    public void resignMaster() {
        this.master = false;
    }
}
