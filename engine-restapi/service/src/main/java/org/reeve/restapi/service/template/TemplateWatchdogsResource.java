package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.DeviceKind;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.device.DeviceCollection;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.TemplateWatchdogsService;
import org.reeve.restapi.types.Watchdog;

/** The watchdog of a template, if it has one. */
public final class TemplateWatchdogsResource implements TemplateWatchdogsService {

    private final DeviceCollection<Watchdog> devices;

    TemplateWatchdogsResource(Exchange exchange, TemplateId template) {
        this.devices = new DeviceCollection<>(
                exchange, DeviceOwner.of(template), DeviceKind.WATCHDOG, DeviceMapping::watchdog);
    }

    @Override
    public Listing<Watchdog> list() {
        return devices.list(Watchdog.META, TemplateWatchdogResource.class);
    }

    @Override
    public Response add(Watchdog given) {
        return devices.add(DeviceMapping.watchdog(given), TemplateWatchdogResource.class);
    }

    @Override
    public TemplateWatchdogResource watchdogService(String id) {
        return new TemplateWatchdogResource(devices.item(id));
    }
}
