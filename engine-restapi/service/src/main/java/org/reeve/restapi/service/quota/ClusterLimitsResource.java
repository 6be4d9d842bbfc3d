package org.reeve.restapi.service.quota;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.backend.quota.AddQuotaLimit;
import org.reeve.backend.quota.ClusterLimitsQuery;
import org.reeve.model.quota.QuotaId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.QuotaClusterLimitsService;
import org.reeve.restapi.types.QuotaClusterLimit;

/** What a quota grants of processors and memory, and what is used of it. */
public final class ClusterLimitsResource implements QuotaClusterLimitsService {

    private final Exchange exchange;
    private final QuotaId quota;

    ClusterLimitsResource(Exchange exchange, QuotaId quota) {
        this.exchange = exchange;
        this.quota = quota;
    }

    @Override
    public Listing<QuotaClusterLimit> list() {
        return exchange.list(
                QuotaClusterLimit.META, ClusterLimitResource.class, new ClusterLimitsQuery(quota), QuotaMapping::type);
    }

    @Override
    public Response add(QuotaClusterLimit given) {
        AddQuotaLimit.Order order = QuotaMapping.limit(quota, given, new Named(exchange));
        UUID id = order.place().orElse(quota.value());
        return exchange.added(
                exchange.run(order).creating(id), limit -> limitService(limit).get());
    }

    @Override
    public ClusterLimitResource limitService(String id) {
        return new ClusterLimitResource(exchange.at(id), quota, QuotaMapping.limit(id));
    }
}
