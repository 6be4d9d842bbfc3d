package org.reeve.restapi.service.quota;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.quota.QuotasQuery;
import org.reeve.backend.quota.RemoveQuota;
import org.reeve.backend.quota.UpdateQuota;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.quota.QuotaId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.QuotaService;
import org.reeve.restapi.types.Quota;

/** One quota. */
public final class QuotaResource implements QuotaService {

    private final Exchange exchange;
    private final DataCenterId dataCenter;
    private final QuotaId id;

    QuotaResource(Exchange exchange, DataCenterId dataCenter, QuotaId id) {
        this.exchange = exchange;
        this.dataCenter = dataCenter;
        this.id = id;
    }

    @Override
    public Quota get() {
        return exchange.found(QuotaResource.class, QuotasQuery.in(dataCenter).one(id), QuotaMapping::type);
    }

    @Override
    public Quota update(Quota given) {
        exchange.run(new UpdateQuota.Order(id, QuotaMapping.wishes(given)));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveQuota.Order(id)));
    }

    @Override
    public ClusterLimitsResource quotaClusterLimitsService() {
        return new ClusterLimitsResource(exchange.at("quotaclusterlimits"), id);
    }

    @Override
    public StorageLimitsResource quotaStorageLimitsService() {
        return new StorageLimitsResource(exchange.at("quotastoragelimits"), id);
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }
}
