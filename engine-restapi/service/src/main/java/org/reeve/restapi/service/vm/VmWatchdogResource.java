package org.reeve.restapi.service.vm;

import jakarta.ws.rs.core.Response;
import org.reeve.restapi.service.device.DeviceItem;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.services.VmWatchdogService;
import org.reeve.restapi.types.Watchdog;

/** The watchdog of a machine. */
public final class VmWatchdogResource implements VmWatchdogService {

    private final DeviceItem<Watchdog> device;

    VmWatchdogResource(DeviceItem<Watchdog> device) {
        this.device = device;
    }

    @Override
    public Watchdog get() {
        return device.get(VmWatchdogResource.class);
    }

    @Override
    public Watchdog update(Watchdog watchdog) {
        return device.update(was -> DeviceMapping.watchdog(watchdog, was), VmWatchdogResource.class);
    }

    @Override
    public Response remove() {
        return device.remove();
    }
}
