package org.reeve.restapi.service.qos;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.qos.QossQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.qos.QosId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.QossService;
import org.reeve.restapi.types.Qos;

/** The qualities of service of one data center. */
public final class QossResource implements QossService {

    private final Exchange exchange;
    private final DataCenterId dataCenter;

    public QossResource(Exchange exchange, DataCenterId dataCenter) {
        this.exchange = exchange;
        this.dataCenter = dataCenter;
    }

    @Override
    public Listing<Qos> list() {
        return exchange.list(
                Qos.META, QosResource.class, new QossQuery(dataCenter, Optional.empty()), QosMapping::type);
    }

    @Override
    public Response add(Qos given) {
        return exchange.added(exchange.run(QosMapping.add(dataCenter, given)), id -> qosService(id)
                .get());
    }

    @Override
    public QosResource qosService(String id) {
        return new QosResource(exchange.at(id), new QossQuery(dataCenter, Optional.of(Given.id(id, QosId::new))));
    }
}
