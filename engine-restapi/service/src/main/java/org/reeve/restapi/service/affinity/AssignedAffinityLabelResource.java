package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.affinity.ChangeMembership;
import org.reeve.backend.affinity.LabelsQuery;
import org.reeve.backend.affinity.Membership;
import org.reeve.model.affinity.AffinityLabelId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.AssignedAffinityLabelService;
import org.reeve.restapi.types.AffinityLabel;

/** One label that a machine or a host bears. */
public final class AssignedAffinityLabelResource implements AssignedAffinityLabelService {

    private final Exchange exchange;
    private final Membership as;
    private final UUID bearer;
    private final AffinityLabelId label;

    AssignedAffinityLabelResource(Exchange exchange, Membership as, UUID bearer, AffinityLabelId label) {
        this.exchange = exchange;
        this.as = as;
        this.bearer = bearer;
        this.label = label;
    }

    @Override
    public AffinityLabel get() {
        return exchange.found(
                AssignedAffinityLabelResource.class, LabelsQuery.on(as, bearer).one(label), AffinityMapping::type);
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(
                new ChangeMembership.Order(ChangeMembership.Way.LEAVE, as, Optional.empty(), label.value(), bearer)));
    }
}
