package org.reeve.restapi.service.vm;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.vm.GuestsQuery;
import org.reeve.backend.vm.NicChange;
import org.reeve.backend.vm.NicView;
import org.reeve.backend.vm.NicsQuery;
import org.reeve.backend.vm.RemoveNic;
import org.reeve.backend.vm.UpdateNic;
import org.reeve.backend.vm.VmFiguresQuery;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.statistic.FiguresResource;
import org.reeve.restapi.services.VmNicService;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Nic;

/** One network card of a machine. */
public final class NicResource implements VmNicService {

    private final Exchange exchange;
    private final VmId vm;
    private final NicId id;

    NicResource(Exchange exchange, VmId vm, NicId id) {
        this.exchange = exchange;
        this.vm = vm;
        this.id = id;
    }

    @Override
    public Nic get() {
        return exchange.single(NicResource.class, NicMapping.type(view()));
    }

    private NicView view() {
        return exchange.ask(new NicsQuery(vm)).stream()
                .filter(nic -> nic.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Nic update(Nic nic) {
        exchange.run(new UpdateNic.Order(vm, id, NicMapping.change(nic)));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveNic.Order(vm, id)));
    }

    @Override
    public Response activate(Action action) {
        return exchange.act(action, new UpdateNic.Order(vm, id, plugged(true)));
    }

    @Override
    public Response deactivate(Action action) {
        return exchange.act(action, new UpdateNic.Order(vm, id, plugged(false)));
    }

    private static NicChange plugged(boolean on) {
        return new NicChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(on));
    }

    @Override
    public FiguresResource statisticsService() {
        return new FiguresResource(
                exchange.at("statistics"),
                () -> VmStatistics.ofNic(
                        view(), exchange.ask(new VmFiguresQuery(vm)).getFirst()));
    }

    @Override
    public ReportedDevicesResource reportedDevicesService() {
        return new ReportedDevicesResource(
                exchange.at("reporteddevices"), () -> exchange.ask(GuestsQuery.of(vm)).stream()
                        .flatMap(guest -> GuestMapping.devices(guest, Optional.of(view().mac()))));
    }

    @Override
    public FilterParametersResource networkFilterParametersService() {
        return new FilterParametersResource(exchange.at("networkfilterparameters"), vm, id);
    }
}
