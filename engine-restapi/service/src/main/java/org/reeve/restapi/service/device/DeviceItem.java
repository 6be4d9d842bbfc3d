package org.reeve.restapi.service.device;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.DeviceSpec;
import org.reeve.backend.device.DeviceView;
import org.reeve.backend.device.DevicesQuery;
import org.reeve.backend.device.RemoveDevice;
import org.reeve.backend.device.UpdateDevice;
import org.reeve.model.vm.DeviceId;
import org.reeve.model.vm.DeviceKind;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.types.Resource;

/** What every single device answers, whoever owns it. */
public record DeviceItem<T extends Resource>(
        Exchange exchange, DeviceOwner owner, DeviceKind kind, String id, Function<DeviceView, T> type) {

    public T get(Class<?> resource) {
        return exchange.single(resource, type.apply(view()));
    }

    public DeviceView view() {
        DeviceId wanted = Given.id(id, DeviceId::new);
        return exchange.ask(new DevicesQuery(owner, kind)).stream()
                .filter(device -> device.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** @param change what is wanted, over what there is */
    public T update(Function<DeviceSpec, DeviceSpec> change, Class<?> resource) {
        DeviceView was = view();
        exchange.run(new UpdateDevice.Order(owner, was.id(), change.apply(was.spec())));
        return get(resource);
    }

    public Response remove() {
        return exchange.removed(exchange.run(new RemoveDevice.Order(owner, kind, view().id())));
    }
}
