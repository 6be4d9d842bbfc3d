package org.reeve.restapi.service.vm;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.vm.FilterParameterView;
import org.reeve.backend.vm.FilterParametersQuery;
import org.reeve.backend.vm.RemoveFilterParameter;
import org.reeve.backend.vm.UpdateFilterParameter;
import org.reeve.model.vm.FilterParameterId;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.NicNetworkFilterParameterService;
import org.reeve.restapi.types.NetworkFilterParameter;

/** One thing that a network card of a machine tells its network filter. */
public final class FilterParameterResource implements NicNetworkFilterParameterService {

    private final Exchange exchange;
    private final VmId vm;
    private final NicId nic;
    private final FilterParameterId id;

    FilterParameterResource(Exchange exchange, VmId vm, NicId nic, FilterParameterId id) {
        this.exchange = exchange;
        this.vm = vm;
        this.nic = nic;
        this.id = id;
    }

    @Override
    public NetworkFilterParameter get() {
        return exchange.single(FilterParameterResource.class, FilterParametersResource.type(view()));
    }

    private FilterParameterView view() {
        return exchange.ask(new FilterParametersQuery(vm, nic)).stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public NetworkFilterParameter update(NetworkFilterParameter parameter) {
        FilterParameterView was = view();
        exchange.run(new UpdateFilterParameter.Order(
                vm, nic, id, Given.or(parameter.getName(), was.name()), Given.or(parameter.getValue(), was.value())));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveFilterParameter.Order(vm, nic, id)));
    }
}
