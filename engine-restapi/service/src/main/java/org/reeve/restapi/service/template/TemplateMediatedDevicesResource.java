package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.DeviceKind;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.device.DeviceCollection;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.TemplateMediatedDevicesService;
import org.reeve.restapi.types.VmMediatedDevice;

/** The virtual GPUs and the like that machines made from a template get. */
public final class TemplateMediatedDevicesResource implements TemplateMediatedDevicesService {

    private final DeviceCollection<VmMediatedDevice> devices;

    TemplateMediatedDevicesResource(Exchange exchange, TemplateId template) {
        this.devices = new DeviceCollection<>(
                exchange, DeviceOwner.of(template), DeviceKind.MEDIATED, DeviceMapping::mediated);
    }

    @Override
    public Listing<VmMediatedDevice> list() {
        return devices.list(VmMediatedDevice.META, TemplateMediatedDeviceResource.class);
    }

    @Override
    public Response add(VmMediatedDevice given) {
        return devices.add(DeviceMapping.mediated(given), TemplateMediatedDeviceResource.class);
    }

    @Override
    public TemplateMediatedDeviceResource deviceService(String id) {
        return new TemplateMediatedDeviceResource(devices.item(id));
    }
}
