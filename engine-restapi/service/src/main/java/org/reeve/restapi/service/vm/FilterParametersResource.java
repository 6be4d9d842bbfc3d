package org.reeve.restapi.service.vm;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.vm.AddFilterParameter;
import org.reeve.backend.vm.FilterParameterView;
import org.reeve.backend.vm.FilterParametersQuery;
import org.reeve.model.vm.FilterParameterId;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.services.NicNetworkFilterParametersService;
import org.reeve.restapi.types.NetworkFilterParameter;
import org.reeve.restapi.types.Nic;

/** What a network card of a machine tells its network filter. */
public final class FilterParametersResource implements NicNetworkFilterParametersService {

    private final Exchange exchange;
    private final VmId vm;
    private final NicId nic;

    FilterParametersResource(Exchange exchange, VmId vm, NicId nic) {
        this.exchange = exchange;
        this.vm = vm;
        this.nic = nic;
    }

    @Override
    public Listing<NetworkFilterParameter> list() {
        return exchange.list(
                NetworkFilterParameter.META,
                FilterParameterResource.class,
                new FilterParametersQuery(vm, nic),
                FilterParametersResource::type);
    }

    static NetworkFilterParameter type(FilterParameterView view) {
        var type = new NetworkFilterParameter();
        type.setId(view.id().toString());
        type.setName(view.name());
        type.setValue(view.value());
        type.setNic(Refs.to(Nic::new, "vms/" + view.vm() + "/nics", view.nic()));
        return type;
    }

    @Override
    public Response add(NetworkFilterParameter parameter) {
        var order = new AddFilterParameter.Order(
                vm,
                nic,
                Given.required(parameter.getName(), "network_filter_parameter.name"),
                Given.required(parameter.getValue(), "network_filter_parameter.value"));
        return exchange.added(exchange.run(order), id -> parameterService(id).get());
    }

    @Override
    public FilterParameterResource parameterService(String id) {
        return new FilterParameterResource(exchange.at(id), vm, nic, Given.id(id, FilterParameterId::new));
    }
}
