package org.reeve.restapi.service.quota;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.backend.quota.ClusterLimitsQuery;
import org.reeve.backend.quota.LimitKind;
import org.reeve.backend.quota.RemoveQuotaLimit;
import org.reeve.model.quota.QuotaId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.QuotaClusterLimitService;
import org.reeve.restapi.types.QuotaClusterLimit;

/** One limit of a quota on processors and memory. */
public final class ClusterLimitResource implements QuotaClusterLimitService {

    private final Exchange exchange;
    private final QuotaId quota;
    private final UUID limit;

    ClusterLimitResource(Exchange exchange, QuotaId quota, UUID limit) {
        this.exchange = exchange;
        this.quota = quota;
        this.limit = limit;
    }

    @Override
    public QuotaClusterLimit get() {
        return exchange.ask(new ClusterLimitsQuery(quota)).stream()
                .filter(view -> view.id().equals(limit))
                .findFirst()
                .map(view -> exchange.single(ClusterLimitResource.class, QuotaMapping.type(view)))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveQuotaLimit.Order(quota, LimitKind.CLUSTER, limit)));
    }
}
