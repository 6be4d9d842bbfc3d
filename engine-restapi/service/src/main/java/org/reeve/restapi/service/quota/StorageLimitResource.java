package org.reeve.restapi.service.quota;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.backend.quota.LimitKind;
import org.reeve.backend.quota.RemoveQuotaLimit;
import org.reeve.backend.quota.StorageLimitsQuery;
import org.reeve.model.quota.QuotaId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.QuotaStorageLimitService;
import org.reeve.restapi.types.QuotaStorageLimit;

/** One limit of a quota on storage. */
public final class StorageLimitResource implements QuotaStorageLimitService {

    private final Exchange exchange;
    private final QuotaId quota;
    private final UUID limit;

    StorageLimitResource(Exchange exchange, QuotaId quota, UUID limit) {
        this.exchange = exchange;
        this.quota = quota;
        this.limit = limit;
    }

    @Override
    public QuotaStorageLimit get() {
        return exchange.ask(new StorageLimitsQuery(quota)).stream()
                .filter(view -> view.id().equals(limit))
                .findFirst()
                .map(view -> exchange.single(StorageLimitResource.class, QuotaMapping.type(view)))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveQuotaLimit.Order(quota, LimitKind.STORAGE, limit)));
    }
}
