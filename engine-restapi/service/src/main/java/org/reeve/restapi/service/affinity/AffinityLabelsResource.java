package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.affinity.AddAffinityLabel;
import org.reeve.backend.affinity.LabelsQuery;
import org.reeve.model.affinity.AffinityLabelId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.AffinityLabelsService;
import org.reeve.restapi.types.AffinityLabel;

/** The labels that machines and hosts can bear. */
public final class AffinityLabelsResource implements AffinityLabelsService {

    private final Exchange exchange;

    public AffinityLabelsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<AffinityLabel> list() {
        return exchange.list(AffinityLabel.META, AffinityLabelResource.class, LabelsQuery.all(), AffinityMapping::type);
    }

    @Override
    public Response add(AffinityLabel given) {
        Given.required(given.getName(), "name");
        var order = new AddAffinityLabel.Order(
                AffinityMapping.wishes(given, exchange), Given.or(given.getReadOnly(), false));
        return exchange.added(exchange.run(order), id -> labelService(id).get());
    }

    @Override
    public AffinityLabelResource labelService(String id) {
        return new AffinityLabelResource(exchange.at(id), Given.id(id, AffinityLabelId::new));
    }
}
