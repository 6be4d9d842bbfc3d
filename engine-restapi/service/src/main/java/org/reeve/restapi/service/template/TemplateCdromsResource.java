package org.reeve.restapi.service.template;

import org.reeve.backend.device.DeviceOwner;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.DeviceKind;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.device.DeviceCollection;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.TemplateCdromsService;
import org.reeve.restapi.types.Cdrom;

/** The CD drive of a template. */
public final class TemplateCdromsResource implements TemplateCdromsService {

    private final DeviceCollection<Cdrom> devices;

    TemplateCdromsResource(Exchange exchange, TemplateId template) {
        this.devices = new DeviceCollection<>(exchange, DeviceOwner.of(template), DeviceKind.CD, DeviceMapping::cdrom);
    }

    @Override
    public Listing<Cdrom> list() {
        return devices.list(Cdrom.META, TemplateCdromResource.class);
    }

    @Override
    public TemplateCdromResource cdromService(String id) {
        return new TemplateCdromResource(devices.item(id));
    }
}
