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
import org.reeve.restapi.services.AffinityGroupHostsService;
import org.reeve.restapi.types.Host;

/** The hosts of an affinity group. */
public final class AffinityGroupHostsResource implements AffinityGroupHostsService {

    private final Bond bond;

    AffinityGroupHostsResource(Exchange exchange, ClusterId cluster, AffinityGroupId group) {
        this.bond = new Bond(exchange, Membership.HOST_OF_GROUP, Optional.of(cluster), group.value());
    }

    @Override
    public Listing<Host> list() {
        return bond.list(Host::new, AffinityGroupHostResource.class);
    }

    @Override
    public Response add(Host given) {
        UUID member =
                Named.required(new Named(bond.exchange()).host(given), "host").value();
        return bond.add(member, Host::new, AffinityGroupHostResource.class);
    }

    @Override
    public AffinityGroupHostResource hostService(String id) {
        UUID member = Given.id(id, Function.identity());
        return new AffinityGroupHostResource(bond.at(id), member);
    }
}
