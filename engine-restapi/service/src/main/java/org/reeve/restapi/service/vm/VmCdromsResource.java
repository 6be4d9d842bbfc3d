package org.reeve.restapi.service.vm;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.model.vm.DeviceKind;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.device.DeviceCollection;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmCdromsService;
import org.reeve.restapi.types.Cdrom;

/** The CD drive of a machine: every machine has one. */
public final class VmCdromsResource implements VmCdromsService {

    private final DeviceCollection<Cdrom> devices;

    VmCdromsResource(Exchange exchange, VmId vm) {
        this.devices = new DeviceCollection<>(exchange, DeviceOwner.of(vm), DeviceKind.CD, DeviceMapping::cdrom);
    }

    @Override
    public Listing<Cdrom> list() {
        return devices.list(Cdrom.META, VmCdromResource.class);
    }

    @Override
    public Response add(Cdrom cdrom) {
        return devices.add(DeviceMapping.cd(cdrom), VmCdromResource.class);
    }

    @Override
    public VmCdromResource cdromService(String id) {
        return new VmCdromResource(devices.item(id));
    }
}
