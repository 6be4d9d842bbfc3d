package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.DeviceKind;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.device.DeviceCollection;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.InstanceTypeWatchdogsService;
import org.reeve.restapi.types.Watchdog;

/** The watchdog of an instance type, if it has one. */
public final class InstanceTypeWatchdogsResource implements InstanceTypeWatchdogsService {

    private final DeviceCollection<Watchdog> devices;

    InstanceTypeWatchdogsResource(Exchange exchange, TemplateId template) {
        this.devices = new DeviceCollection<>(
                exchange,
                DeviceOwner.of(template),
                DeviceKind.WATCHDOG,
                view -> OfInstanceType.device(DeviceMapping.watchdog(view)));
    }

    @Override
    public Listing<Watchdog> list() {
        return devices.list(Watchdog.META, InstanceTypeWatchdogResource.class);
    }

    @Override
    public Response add(Watchdog given) {
        return devices.add(DeviceMapping.watchdog(given), InstanceTypeWatchdogResource.class);
    }

    @Override
    public InstanceTypeWatchdogResource watchdogService(String id) {
        return new InstanceTypeWatchdogResource(devices.item(id));
    }
}
