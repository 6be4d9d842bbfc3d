package org.reeve.restapi.service.vm;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.model.vm.DeviceKind;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.device.DeviceCollection;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmMediatedDevicesService;
import org.reeve.restapi.types.VmMediatedDevice;

/** The virtual GPUs and the like of a machine. */
public final class VmMediatedDevicesResource implements VmMediatedDevicesService {

    private final DeviceCollection<VmMediatedDevice> devices;

    VmMediatedDevicesResource(Exchange exchange, VmId vm) {
        this.devices =
                new DeviceCollection<>(exchange, DeviceOwner.of(vm), DeviceKind.MEDIATED, DeviceMapping::mediated);
    }

    @Override
    public Listing<VmMediatedDevice> list() {
        return devices.list(VmMediatedDevice.META, VmMediatedDeviceResource.class);
    }

    @Override
    public Response add(VmMediatedDevice device) {
        return devices.add(DeviceMapping.mediated(device), VmMediatedDeviceResource.class);
    }

    @Override
    public VmMediatedDeviceResource deviceService(String id) {
        return new VmMediatedDeviceResource(devices.item(id));
    }
}
