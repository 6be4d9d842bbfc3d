package org.reeve.restapi.service.device;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.reeve.backend.device.AddDevice;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.DeviceSpec;
import org.reeve.backend.device.DeviceView;
import org.reeve.backend.device.DevicesQuery;
import org.reeve.model.vm.DeviceKind;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.StructMeta;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.types.Resource;

/**
 * What all collections of devices answer, whoever owns the devices: the collections of machines, templates and so on differ in their
 * interfaces only.
 *
 * @param type how a device of the kind looks in the API
 */
public record DeviceCollection<T extends Resource>(
        Exchange exchange, DeviceOwner owner, DeviceKind kind, Function<DeviceView, T> type) {

    public Listing<T> list(StructMeta meta, Class<?> item) {
        return exchange.list(meta, item, new DevicesQuery(owner, kind), type);
    }

    public Response add(DeviceSpec spec, Class<?> item) {
        return exchange.added(exchange.run(new AddDevice.Order(owner, spec)), id -> item(id).get(item));
    }

    public DeviceItem<T> item(String id) {
        return new DeviceItem<>(exchange.at(id), owner, kind, id, type);
    }
}
