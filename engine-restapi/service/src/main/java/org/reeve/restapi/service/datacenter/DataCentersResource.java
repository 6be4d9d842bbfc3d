package org.reeve.restapi.service.datacenter;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.datacenter.DataCenterView;
import org.reeve.backend.datacenter.DataCentersQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Followed;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.DataCentersService;
import org.reeve.restapi.types.DataCenter;

/** The data centers. */
public final class DataCentersResource implements DataCentersService, Followed {

    private final Exchange exchange;

    public DataCentersResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<DataCenter> list() {
        return exchange.list(
                DataCenter.META, DataCenterResource.class, DataCentersQuery.all(), DataCenterMapping::type);
    }

    @Override
    public Response add(DataCenter given) {
        return exchange.added(exchange.run(DataCenterMapping.add(given)), id -> dataCenterService(id)
                .get());
    }

    @Override
    public DataCenterResource dataCenterService(String id) {
        return new DataCenterResource(exchange.at(id), Given.id(id, DataCenterId::new));
    }

    @Override
    public Following following() {
        return PermissionsResource.below(Following.of(exchange)
                .objects(
                        DataCenterResource.class, DataCentersQuery.all(), DataCenterView::id, DataCenterMapping::type));
    }
}
