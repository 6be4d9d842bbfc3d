package org.reeve.restapi.service.vm;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.backend.vm.VmView;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.services.VmReportedDevicesService;
import org.reeve.restapi.types.Ip;
import org.reeve.restapi.types.IpVersion;
import org.reeve.restapi.types.ReportedDevice;
import org.reeve.restapi.types.ReportedDeviceType;

/** What a guest says of its network: one device that carries all its addresses, since it does not say which card has which. */
public final class ReportedDevicesResource implements VmReportedDevicesService {

    private final Exchange exchange;
    private final Supplier<VmView> vm;

    ReportedDevicesResource(Exchange exchange, Supplier<VmView> vm) {
        this.exchange = exchange;
        this.vm = vm;
    }

    @Override
    public Listing<ReportedDevice> list() {
        return exchange.list(ReportedDevice.META, ReportedDevicesResource.class, devices(vm.get()));
    }

    private static Stream<ReportedDevice> devices(VmView vm) {
        List<String> addresses = vm.seen().addresses();
        if (addresses.isEmpty()) {
            return Stream.empty();
        }
        var device = new ReportedDevice();
        device.setId(vm.id().toString());
        device.setName("guest");
        device.setType(ReportedDeviceType.NETWORK);
        device.setVm(Refs.vm(vm.id()));
        device.setIps(addresses.stream().map(ReportedDevicesResource::ip).toList());
        return Stream.of(device);
    }

    private static Ip ip(String address) {
        var ip = new Ip();
        ip.setAddress(address);
        ip.setVersion(address.contains(":") ? IpVersion.V6 : IpVersion.V4);
        return ip;
    }
}
