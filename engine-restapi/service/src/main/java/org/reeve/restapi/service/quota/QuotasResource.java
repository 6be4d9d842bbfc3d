package org.reeve.restapi.service.quota;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.quota.AddQuota;
import org.reeve.backend.quota.QuotasQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.quota.QuotaId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.QuotasService;
import org.reeve.restapi.types.Quota;

/** The quotas of a data center. */
public final class QuotasResource implements QuotasService {

    private final Exchange exchange;
    private final DataCenterId dataCenter;

    public QuotasResource(Exchange exchange, DataCenterId dataCenter) {
        this.exchange = exchange;
        this.dataCenter = dataCenter;
    }

    @Override
    public Listing<Quota> list() {
        return exchange.list(Quota.META, QuotaResource.class, QuotasQuery.in(dataCenter), QuotaMapping::type);
    }

    @Override
    public Response add(Quota given) {
        Given.required(given.getName(), "name");
        var order = new AddQuota.Order(dataCenter, QuotaMapping.wishes(given));
        return exchange.added(exchange.run(order), id -> quotaService(id).get());
    }

    @Override
    public QuotaResource quotaService(String id) {
        return new QuotaResource(exchange.at(id), dataCenter, Given.id(id, QuotaId::new));
    }
}
