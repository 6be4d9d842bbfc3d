package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.affinity.Membership;
import org.reeve.model.affinity.AffinityGroupId;
import org.reeve.model.cluster.ClusterId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.AffinityGroupHostLabelsService;
import org.reeve.restapi.types.AffinityLabel;

/** The labels by which an affinity group takes in hosts. */
public final class AffinityGroupHostLabelsResource implements AffinityGroupHostLabelsService {

    private final Bond bond;

    AffinityGroupHostLabelsResource(Exchange exchange, ClusterId cluster, AffinityGroupId group) {
        this.bond = new Bond(exchange, Membership.HOST_LABEL_OF_GROUP, Optional.of(cluster), group.value());
    }

    @Override
    public Listing<AffinityLabel> list() {
        return bond.list(AffinityLabel::new, AffinityGroupHostLabelResource.class);
    }

    @Override
    public Response add(AffinityLabel given) {
        UUID member = Named.required(new Named(bond.exchange()).affinityLabel(given), "label")
                .value();
        return bond.add(member, AffinityLabel::new, AffinityGroupHostLabelResource.class);
    }

    @Override
    public AffinityGroupHostLabelResource labelService(String id) {
        UUID member = Given.id(id, Function.identity());
        return new AffinityGroupHostLabelResource(bond.at(id), member);
    }
}
