package org.reeve.restapi.service.vm;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.vm.AddNic;
import org.reeve.backend.vm.NicsQuery;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.VmNicsService;
import org.reeve.restapi.types.Nic;

/** The network cards of a machine. */
public final class NicsResource implements VmNicsService {

    private final Exchange exchange;
    private final VmId vm;

    NicsResource(Exchange exchange, VmId vm) {
        this.exchange = exchange;
        this.vm = vm;
    }

    @Override
    public Listing<Nic> list() {
        return exchange.list(Nic.META, NicResource.class, new NicsQuery(vm), NicMapping::type);
    }

    @Override
    public Response add(Nic nic) {
        return exchange.added(exchange.run(new AddNic.Order(vm, NicMapping.change(nic))), id -> nicService(id)
                .get());
    }

    @Override
    public NicResource nicService(String id) {
        return new NicResource(exchange.at(id), vm, Given.id(id, NicId::new));
    }
}
