package org.reeve.restapi.service.template;

import org.reeve.restapi.service.device.DeviceItem;
import org.reeve.restapi.services.TemplateCdromService;
import org.reeve.restapi.types.Cdrom;

/** The CD drive of a template. */
public final class TemplateCdromResource implements TemplateCdromService {

    private final DeviceItem<Cdrom> device;

    TemplateCdromResource(DeviceItem<Cdrom> device) {
        this.device = device;
    }

    @Override
    public Cdrom get() {
        return device.get(TemplateCdromResource.class);
    }
}
