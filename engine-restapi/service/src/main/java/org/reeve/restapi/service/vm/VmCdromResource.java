package org.reeve.restapi.service.vm;

import org.reeve.restapi.service.device.DeviceItem;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.services.VmCdromService;
import org.reeve.restapi.types.Cdrom;

/** The CD drive of a machine. */
public final class VmCdromResource implements VmCdromService {

    private final DeviceItem<Cdrom> device;

    VmCdromResource(DeviceItem<Cdrom> device) {
        this.device = device;
    }

    @Override
    public Cdrom get() {
        return device.get(VmCdromResource.class);
    }

    @Override
    public Cdrom update(Cdrom cdrom) {
        return device.update(was -> cdrom.getFile() == null ? was : DeviceMapping.cd(cdrom), VmCdromResource.class);
    }
}
