package org.reeve.restapi.service.host;

import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.HostDeviceService;
import org.reeve.restapi.types.HostDevice;

/** One device of a host. */
public final class HostDeviceResource implements HostDeviceService {

    private final Exchange exchange;
    private final HostDevicesResource others;
    private final String id;

    HostDeviceResource(Exchange exchange, HostDevicesResource others, String id) {
        this.exchange = exchange;
        this.others = others;
        this.id = id;
    }

    @Override
    public HostDevice get() {
        return exchange.one(HostDeviceResource.class, id, others.all());
    }
}
