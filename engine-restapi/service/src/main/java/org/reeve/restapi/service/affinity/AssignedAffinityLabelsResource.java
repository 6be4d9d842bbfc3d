package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.affinity.ChangeMembership;
import org.reeve.backend.affinity.LabelsQuery;
import org.reeve.backend.affinity.Membership;
import org.reeve.model.affinity.AffinityLabelId;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.AssignedAffinityLabelsService;
import org.reeve.restapi.types.AffinityLabel;

/** The labels that a machine or a host bears. */
public final class AssignedAffinityLabelsResource implements AssignedAffinityLabelsService {

    private final Exchange exchange;
    private final Membership as;
    private final UUID bearer;

    private AssignedAffinityLabelsResource(Exchange exchange, Membership as, UUID bearer) {
        this.exchange = exchange;
        this.as = as;
        this.bearer = bearer;
    }

    public static AssignedAffinityLabelsResource on(Exchange exchange, VmId vm) {
        return new AssignedAffinityLabelsResource(exchange, Membership.VM_OF_LABEL, vm.value());
    }

    public static AssignedAffinityLabelsResource on(Exchange exchange, HostId host) {
        return new AssignedAffinityLabelsResource(exchange, Membership.HOST_OF_LABEL, host.value());
    }

    @Override
    public Listing<AffinityLabel> list() {
        return exchange.list(
                AffinityLabel.META,
                AssignedAffinityLabelResource.class,
                LabelsQuery.on(as, bearer),
                AffinityMapping::type);
    }

    @Override
    public Response add(AffinityLabel given) {
        AffinityLabelId label = Named.required(new Named(exchange).affinityLabel(given), "label");
        var accepted = exchange.run(
                new ChangeMembership.Order(ChangeMembership.Way.JOIN, as, Optional.empty(), label.value(), bearer));
        return exchange.added(
                accepted.creating(label.value()), id -> labelService(id).get());
    }

    @Override
    public AssignedAffinityLabelResource labelService(String id) {
        return new AssignedAffinityLabelResource(exchange.at(id), as, bearer, Given.id(id, AffinityLabelId::new));
    }
}
