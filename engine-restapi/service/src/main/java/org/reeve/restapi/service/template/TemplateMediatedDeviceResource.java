package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.restapi.service.device.DeviceItem;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.services.TemplateMediatedDeviceService;
import org.reeve.restapi.types.VmMediatedDevice;

/** One virtual GPU or the like of a template. */
public final class TemplateMediatedDeviceResource implements TemplateMediatedDeviceService {

    private final DeviceItem<VmMediatedDevice> device;

    TemplateMediatedDeviceResource(DeviceItem<VmMediatedDevice> device) {
        this.device = device;
    }

    @Override
    public VmMediatedDevice get() {
        return device.get(TemplateMediatedDeviceResource.class);
    }

    @Override
    public VmMediatedDevice update(VmMediatedDevice given) {
        return device.update(was -> DeviceMapping.mediated(given, was), TemplateMediatedDeviceResource.class);
    }

    @Override
    public Response remove() {
        return device.remove();
    }
}
