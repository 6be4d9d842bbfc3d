package org.reeve.backend.quota;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.quota.QuotaId;

/** The quotas that the caller may see, by name; of one data center or of all. */
public record QuotasQuery(Optional<DataCenterId> dataCenter, Optional<QuotaId> quota) implements ListQuery<QuotaView> {

    public static QuotasQuery all() {
        return new QuotasQuery(Optional.empty(), Optional.empty());
    }

    public static QuotasQuery in(DataCenterId dataCenter) {
        return new QuotasQuery(Optional.of(dataCenter), Optional.empty());
    }

    public QuotasQuery one(QuotaId id) {
        return new QuotasQuery(dataCenter, Optional.of(id));
    }
}
