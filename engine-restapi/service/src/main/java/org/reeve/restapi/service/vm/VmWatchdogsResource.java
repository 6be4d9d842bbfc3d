package org.reeve.restapi.service.vm;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.model.vm.DeviceKind;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.device.DeviceCollection;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmWatchdogsService;
import org.reeve.restapi.types.Watchdog;

/** The watchdog of a machine, if it has one. */
public final class VmWatchdogsResource implements VmWatchdogsService {

    private final DeviceCollection<Watchdog> devices;

    VmWatchdogsResource(Exchange exchange, VmId vm) {
        this.devices =
                new DeviceCollection<>(exchange, DeviceOwner.of(vm), DeviceKind.WATCHDOG, DeviceMapping::watchdog);
    }

    @Override
    public Listing<Watchdog> list() {
        return devices.list(Watchdog.META, VmWatchdogResource.class);
    }

    @Override
    public Response add(Watchdog watchdog) {
        return devices.add(DeviceMapping.watchdog(watchdog), VmWatchdogResource.class);
    }

    @Override
    public VmWatchdogResource watchdogService(String id) {
        return new VmWatchdogResource(devices.item(id));
    }
}
