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
import org.reeve.restapi.services.AffinityLabelVmsService;
import org.reeve.restapi.types.Vm;

/** The machines that bear a label. */
public final class AffinityLabelVmsResource implements AffinityLabelVmsService {

    private final Bond bond;

    AffinityLabelVmsResource(Exchange exchange, AffinityLabelId label) {
        this.bond = new Bond(exchange, Membership.VM_OF_LABEL, Optional.empty(), label.value());
    }

    @Override
    public Listing<Vm> list() {
        return bond.list(Vm::new, AffinityLabelVmResource.class);
    }

    @Override
    public Response add(Vm given) {
        UUID member = Named.required(new Named(bond.exchange()).vm(given), "vm").value();
        return bond.add(member, Vm::new, AffinityLabelVmResource.class);
    }

    @Override
    public AffinityLabelVmResource vmService(String id) {
        UUID member = Given.id(id, Function.identity());
        return new AffinityLabelVmResource(bond.at(id), member);
    }
}
