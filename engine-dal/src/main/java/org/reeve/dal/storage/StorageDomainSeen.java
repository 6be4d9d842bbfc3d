package org.reeve.dal.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.host.ExternalStatus;
import org.reeve.model.storage.StorageDomainId;

/** How much room a storage domain was last seen to have. */
@Entity
@Table(name = "storage_domain_seen")
public class StorageDomainSeen {

    @Id
    @Column(name = "storage_domain_id")
    UUID storageDomainId;

    @Column(name = "available_bytes")
    Long availableBytes;

    @Column(name = "used_bytes")
    Long usedBytes;

    @Column(name = "external_status")
    @Enumerated(EnumType.STRING)
    ExternalStatus externalStatus = ExternalStatus.OK;

    Instant since;

    protected StorageDomainSeen() {}

    public StorageDomainSeen(StorageDomainId storageDomain, Instant since) {
        this.storageDomainId = storageDomain.value();
        this.since = since;
    }

    public StorageDomainId storageDomain() {
        return new StorageDomainId(storageDomainId);
    }

    public Optional<Long> availableBytes() {
        return Optional.ofNullable(availableBytes);
    }

    public Optional<Long> usedBytes() {
        return Optional.ofNullable(usedBytes);
    }

    public ExternalStatus externalStatus() {
        return externalStatus;
    }

    public Instant since() {
        return since;
    }

    public void measured(long available, long used, Instant at) {
        this.availableBytes = available;
        this.usedBytes = used;
        this.since = at;
    }

    public void externally(ExternalStatus status) {
        this.externalStatus = status;
    }
}
