package org.reeve.restapi.service.iscsi;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.iscsi.AddIscsiBond;
import org.reeve.backend.iscsi.IscsiBondsQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.IscsiBondId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.IscsiBondsService;
import org.reeve.restapi.types.IscsiBond;

/** The iSCSI bonds of a data center. */
public final class IscsiBondsResource implements IscsiBondsService {

    private final Exchange exchange;
    private final DataCenterId dataCenter;

    public IscsiBondsResource(Exchange exchange, DataCenterId dataCenter) {
        this.exchange = exchange;
        this.dataCenter = dataCenter;
    }

    @Override
    public Listing<IscsiBond> list() {
        return exchange.list(
                IscsiBond.META,
                IscsiBondResource.class,
                new IscsiBondsQuery(dataCenter, Optional.empty()),
                IscsiBondMapping::type);
    }

    @Override
    public Response add(IscsiBond given) {
        Given.required(given.getName(), "name");
        var order = new AddIscsiBond.Order(dataCenter, IscsiBondMapping.wishes(given, dataCenter, exchange));
        return exchange.added(exchange.run(order), id -> iscsiBondService(id).get());
    }

    @Override
    public IscsiBondResource iscsiBondService(String id) {
        return new IscsiBondResource(exchange.at(id), dataCenter, Given.id(id, IscsiBondId::new));
    }
}
