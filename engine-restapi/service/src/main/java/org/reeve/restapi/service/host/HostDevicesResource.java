package org.reeve.restapi.service.host;

import java.util.stream.Stream;
import org.reeve.backend.host.HostParts;
import org.reeve.model.host.HostId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.HostDevicesService;
import org.reeve.restapi.types.HostDevice;

/** The devices of a host. */
public final class HostDevicesResource implements HostDevicesService {

    private final Exchange exchange;
    private final HostId host;

    HostDevicesResource(Exchange exchange, HostId host) {
        this.exchange = exchange;
        this.host = host;
    }

    Stream<HostDevice> all() {
        HostParts parts = PartMapping.of(exchange, host);
        return parts.devices().stream().map(device -> PartMapping.type(parts, device));
    }

    @Override
    public Listing<HostDevice> list() {
        return exchange.list(HostDevice.META, HostDeviceResource.class, all());
    }

    @Override
    public HostDeviceResource deviceService(String id) {
        return new HostDeviceResource(exchange.at(id), this, id);
    }
}
