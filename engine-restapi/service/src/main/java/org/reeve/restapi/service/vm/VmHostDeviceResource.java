package org.reeve.restapi.service.vm;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.DeviceView;
import org.reeve.backend.device.RemoveDevice;
import org.reeve.model.vm.DeviceKind;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmHostDeviceService;
import org.reeve.restapi.types.HostDevice;

/** One device of its host that a machine has for itself. */
public final class VmHostDeviceResource implements VmHostDeviceService {

    private final Exchange exchange;
    private final VmId vm;
    private final String id;
    private final Supplier<List<DeviceView>> views;

    VmHostDeviceResource(Exchange exchange, VmId vm, String id, Supplier<List<DeviceView>> views) {
        this.exchange = exchange;
        this.vm = vm;
        this.id = id;
        this.views = views;
    }

    @Override
    public HostDevice get() {
        return exchange.single(VmHostDeviceResource.class, HostDeviceMapping.type(view()));
    }

    private DeviceView view() {
        return views.get().stream()
                .filter(one -> HostDeviceMapping.type(one).getId().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Response remove() {
        return exchange.removed(
                exchange.run(new RemoveDevice.Order(DeviceOwner.of(vm), DeviceKind.HOST_DEVICE, view().id())));
    }
}
