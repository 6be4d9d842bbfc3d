package org.reeve.restapi.service.vm;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.vm.StopVm;
import org.reeve.backend.vm.VmView;
import org.reeve.backend.vm.VmsQuery;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.console.ConsoleTickets;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmService;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Vm;

/** One virtual machine. */
public final class VmResource implements VmService {

    private final Exchange exchange;
    private final VmId id;
    private final ConsoleTickets tickets;

    VmResource(Exchange exchange, VmId id, ConsoleTickets tickets) {
        this.exchange = exchange;
        this.id = id;
        this.tickets = tickets;
    }

    @Override
    public Vm get() {
        return exchange.single(VmResource.class, VmMapping.type(view()));
    }

    private VmView view() {
        return exchange.ask(VmsQuery.of(id)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    @Override
    public Response start(Action action) {
        return exchange.act(action, VmActions.start(id, action, exchange));
    }

    @Override
    public Response stop(Action action) {
        return exchange.act(action, new StopVm.Order(id));
    }
}
