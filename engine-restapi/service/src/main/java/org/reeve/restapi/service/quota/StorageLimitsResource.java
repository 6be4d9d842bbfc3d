package org.reeve.restapi.service.quota;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.backend.quota.AddQuotaLimit;
import org.reeve.backend.quota.StorageLimitsQuery;
import org.reeve.model.quota.QuotaId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.QuotaStorageLimitsService;
import org.reeve.restapi.types.QuotaStorageLimit;

/** What a quota grants of storage, and what is used of it. */
public final class StorageLimitsResource implements QuotaStorageLimitsService {

    private final Exchange exchange;
    private final QuotaId quota;

    StorageLimitsResource(Exchange exchange, QuotaId quota) {
        this.exchange = exchange;
        this.quota = quota;
    }

    @Override
    public Listing<QuotaStorageLimit> list() {
        return exchange.list(
                QuotaStorageLimit.META, StorageLimitResource.class, new StorageLimitsQuery(quota), QuotaMapping::type);
    }

    @Override
    public Response add(QuotaStorageLimit given) {
        AddQuotaLimit.Order order = QuotaMapping.limit(quota, given, new Named(exchange));
        UUID id = order.place().orElse(quota.value());
        return exchange.added(
                exchange.run(order).creating(id), limit -> limitService(limit).get());
    }

    @Override
    public StorageLimitResource limitService(String id) {
        return new StorageLimitResource(exchange.at(id), quota, QuotaMapping.limit(id));
    }
}
