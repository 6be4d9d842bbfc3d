package org.reeve.restapi.service.vm;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.api.Refused;
import org.reeve.backend.vm.AddVm;
import org.reeve.backend.vm.VmsQuery;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.console.ConsoleTickets;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Followed;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Parameters;
import org.reeve.restapi.services.VmsService;
import org.reeve.restapi.types.Vm;

/** The virtual machines. */
public final class VmsResource implements VmsService, Followed {

    private final Exchange exchange;
    private final ConsoleTickets tickets;

    /** @param tickets let browsers through to consoles */
    public VmsResource(Exchange exchange, ConsoleTickets tickets) {
        this.exchange = exchange;
        this.tickets = tickets;
    }

    @Override
    public Listing<Vm> list() {
        return exchange.list(Vm.META, VmResource.class, VmsQuery.all(), AllContent.mapping(exchange, Optional.empty()));
    }

    @Override
    public Response add(Vm type) {
        Named named = new Named(exchange);
        Parameters parameters = exchange.parameters();
        refuseOtherSources(type);
        var order = new AddVm.Order(
                Named.required(named.cluster(type.getCluster()), "vm.cluster"),
                Named.required(named.template(type.getTemplate()), "vm.template"),
                VmChanges.of(type, named),
                parameters.has("clone"),
                parameters.has("clone_permissions"));
        return exchange.added(exchange.run(order), id -> vmService(id).get());
    }

    /** Snapshots and descriptions of machines elsewhere have disks, which only a host could make. */
    private static void refuseOtherSources(Vm type) {
        if (type.getSnapshots() != null && !type.getSnapshots().isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "vm.from-snapshot");
        }
        if (type.getInitialization() != null && type.getInitialization().getConfiguration() != null) {
            throw new Refused(Refused.Kind.CONFLICT, "vm.from-configuration");
        }
    }

    @Override
    public VmResource vmService(String id) {
        return new VmResource(exchange.at(id), Given.id(id, VmId::new), tickets);
    }

    @Override
    public Following following() {
        return VmFollowing.of(exchange);
    }
}
