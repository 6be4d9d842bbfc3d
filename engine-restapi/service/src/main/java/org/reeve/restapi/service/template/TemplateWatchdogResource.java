package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.restapi.service.device.DeviceItem;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.services.TemplateWatchdogService;
import org.reeve.restapi.types.Watchdog;

/** The watchdog of a template. */
public final class TemplateWatchdogResource implements TemplateWatchdogService {

    private final DeviceItem<Watchdog> device;

    TemplateWatchdogResource(DeviceItem<Watchdog> device) {
        this.device = device;
    }

    @Override
    public Watchdog get() {
        return device.get(TemplateWatchdogResource.class);
    }

    @Override
    public Watchdog update(Watchdog given) {
        return device.update(was -> DeviceMapping.watchdog(given, was), TemplateWatchdogResource.class);
    }

    @Override
    public Response remove() {
        return device.remove();
    }
}
