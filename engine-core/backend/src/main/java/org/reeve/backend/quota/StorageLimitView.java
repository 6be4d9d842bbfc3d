package org.reeve.backend.quota;

import java.util.Optional;
import java.util.UUID;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.storage.StorageDomainId;

/**
 * How much storage a quota grants, and how much of that is used now.
 *
 * @param domain absent: in all storage domains together
 * @param gib below zero: as much as there is
 */
public record StorageLimitView(
        QuotaId quota, DataCenterId dataCenter, Optional<StorageDomainId> domain, long gib, double usedGib) {

    /** Limits have no id of their own: one of a storage domain has that of the domain, one of all that of the quota. */
    public UUID id() {
        return domain.map(StorageDomainId::value).orElse(quota.value());
    }
}
