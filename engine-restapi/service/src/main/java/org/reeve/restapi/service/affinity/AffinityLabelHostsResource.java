package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.affinity.Membership;
import org.reeve.model.affinity.AffinityLabelId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.AffinityLabelHostsService;
import org.reeve.restapi.types.Host;

/** The hosts that bear a label. */
public final class AffinityLabelHostsResource implements AffinityLabelHostsService {

    private final Bond bond;

    AffinityLabelHostsResource(Exchange exchange, AffinityLabelId label) {
        this.bond = new Bond(exchange, Membership.HOST_OF_LABEL, Optional.empty(), label.value());
    }

    @Override
    public Listing<Host> list() {
        return bond.list(Host::new, AffinityLabelHostResource.class);
    }

    @Override
    public Response add(Host given) {
        UUID member =
                Named.required(new Named(bond.exchange()).host(given), "host").value();
        return bond.add(member, Host::new, AffinityLabelHostResource.class);
    }

    @Override
    public AffinityLabelHostResource hostService(String id) {
        UUID member = Given.id(id, Function.identity());
        return new AffinityLabelHostResource(bond.at(id), member);
    }
}
