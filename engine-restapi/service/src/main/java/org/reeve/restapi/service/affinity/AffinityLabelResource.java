package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.affinity.LabelsQuery;
import org.reeve.backend.affinity.RemoveAffinityLabel;
import org.reeve.backend.affinity.UpdateAffinityLabel;
import org.reeve.model.affinity.AffinityLabelId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.AffinityLabelService;
import org.reeve.restapi.types.AffinityLabel;

/** One label. */
public final class AffinityLabelResource implements AffinityLabelService {

    private final Exchange exchange;
    private final AffinityLabelId id;

    AffinityLabelResource(Exchange exchange, AffinityLabelId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public AffinityLabel get() {
        return exchange.found(AffinityLabelResource.class, LabelsQuery.all().one(id), AffinityMapping::type);
    }

    @Override
    public AffinityLabel update(AffinityLabel given) {
        exchange.run(new UpdateAffinityLabel.Order(id, AffinityMapping.wishes(given, exchange)));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveAffinityLabel.Order(id)));
    }

    @Override
    public AffinityLabelVmsResource vmsService() {
        return new AffinityLabelVmsResource(exchange.at("vms"), id);
    }

    @Override
    public AffinityLabelHostsResource hostsService() {
        return new AffinityLabelHostsResource(exchange.at("hosts"), id);
    }
}
