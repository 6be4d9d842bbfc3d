package org.reeve.restapi.service.vm;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.reeve.backend.device.AddDevice;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.DeviceSpec;
import org.reeve.backend.device.DeviceView;
import org.reeve.backend.device.DevicesQuery;
import org.reeve.backend.vm.VmsQuery;
import org.reeve.model.vm.DeviceKind;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmHostDevicesService;
import org.reeve.restapi.types.HostDevice;

/** The devices of its host that a machine has for itself. They go by their names on the host, written in hexadecimal. */
public final class VmHostDevicesResource implements VmHostDevicesService {

    private final Exchange exchange;
    private final VmId vm;

    VmHostDevicesResource(Exchange exchange, VmId vm) {
        this.exchange = exchange;
        this.vm = vm;
    }

    @Override
    public Listing<HostDevice> list() {
        return exchange.list(
                HostDevice.META,
                VmHostDeviceResource.class,
                new DevicesQuery(DeviceOwner.of(vm), DeviceKind.HOST_DEVICE),
                HostDeviceMapping::type);
    }

    private List<DeviceView> views() {
        return exchange.ask(new DevicesQuery(DeviceOwner.of(vm), DeviceKind.HOST_DEVICE));
    }

    /** The device is one of the only host the machine may run on; which that is the machine knows. */
    @Override
    public Response add(HostDevice device) {
        String name = HostDeviceMapping.name(device);
        var hosts = exchange.ask(VmsQuery.of(vm)).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .treated()
                .pinned();
        DeviceSpec spec = HostDeviceMapping.spec(name, hosts);
        exchange.run(new AddDevice.Order(DeviceOwner.of(vm), spec));
        return exchange.made(deviceService(HostDeviceMapping.id(name)).get());
    }

    @Override
    public VmHostDeviceResource deviceService(String id) {
        return new VmHostDeviceResource(exchange.at(id), vm, id, this::views);
    }
}
