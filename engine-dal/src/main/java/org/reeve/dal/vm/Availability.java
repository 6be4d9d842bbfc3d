package org.reeve.dal.vm;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.reeve.model.storage.StorageDomainId;

/**
 * How hard the engine tries to keep a machine running.
 *
 * @param leaseStorageDomain where the lease lives that keeps a second copy from starting; null: no lease
 */
@Embeddable
public record Availability(
        @Column(name = "high_availability") boolean highAvailability,
        @Column(name = "ha_priority") int priority,
        @Column(name = "lease_storage_domain_id") UUID leaseStorageDomain) {

    public static final Availability PLAIN = new Availability(false, 1, null);

    public Optional<StorageDomainId> lease() {
        return Optional.ofNullable(leaseStorageDomain).map(StorageDomainId::new);
    }
}
