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
import org.reeve.restapi.services.AffinityGroupVmsService;
import org.reeve.restapi.types.Vm;

/** The machines of an affinity group. */
public final class AffinityGroupVmsResource implements AffinityGroupVmsService {

    private final Bond bond;

    AffinityGroupVmsResource(Exchange exchange, ClusterId cluster, AffinityGroupId group) {
        this.bond = new Bond(exchange, Membership.VM_OF_GROUP, Optional.of(cluster), group.value());
    }

    @Override
    public Listing<Vm> list() {
        return bond.list(Vm::new, AffinityGroupVmResource.class);
    }

    @Override
    public Response add(Vm given) {
        UUID member = Named.required(new Named(bond.exchange()).vm(given), "vm").value();
        return bond.add(member, Vm::new, AffinityGroupVmResource.class);
    }

    @Override
    public AffinityGroupVmResource vmService(String id) {
        UUID member = Given.id(id, Function.identity());
        return new AffinityGroupVmResource(bond.at(id), member);
    }
}
