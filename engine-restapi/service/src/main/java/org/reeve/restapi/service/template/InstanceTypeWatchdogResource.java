package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.restapi.service.device.DeviceItem;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.services.InstanceTypeWatchdogService;
import org.reeve.restapi.types.Watchdog;

/** The watchdog of an instance type. */
public final class InstanceTypeWatchdogResource implements InstanceTypeWatchdogService {

    private final DeviceItem<Watchdog> device;

    InstanceTypeWatchdogResource(DeviceItem<Watchdog> device) {
        this.device = device;
    }

    @Override
    public Watchdog get() {
        return device.get(InstanceTypeWatchdogResource.class);
    }

    @Override
    public Watchdog update(Watchdog given) {
        return device.update(was -> DeviceMapping.watchdog(given, was), InstanceTypeWatchdogResource.class);
    }

    @Override
    public Response remove() {
        return device.remove();
    }
}
