package org.reeve.restapi.service.vm;

import jakarta.ws.rs.core.Response;
import org.reeve.restapi.service.device.DeviceItem;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.services.VmMediatedDeviceService;
import org.reeve.restapi.types.VmMediatedDevice;

/** One virtual GPU or the like of a machine. */
public final class VmMediatedDeviceResource implements VmMediatedDeviceService {

    private final DeviceItem<VmMediatedDevice> device;

    VmMediatedDeviceResource(DeviceItem<VmMediatedDevice> device) {
        this.device = device;
    }

    @Override
    public VmMediatedDevice get() {
        return device.get(VmMediatedDeviceResource.class);
    }

    @Override
    public VmMediatedDevice update(VmMediatedDevice device) {
        return this.device.update(was -> DeviceMapping.mediated(device, was), VmMediatedDeviceResource.class);
    }

    @Override
    public Response remove() {
        return device.remove();
    }
}
