package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmReportedDevicesService;
import org.reeve.restapi.types.ReportedDevice;

/** What a guest says of its network cards. */
public final class ReportedDevicesResource implements VmReportedDevicesService {

    private final Derived<ReportedDevice> all;

    ReportedDevicesResource(Exchange exchange, Supplier<Stream<ReportedDevice>> all) {
        this.all = new Derived<>(exchange, all);
    }

    @Override
    public Listing<ReportedDevice> list() {
        return all.list(ReportedDevice.META, ReportedDeviceResource.class);
    }

    @Override
    public ReportedDeviceResource reportedDeviceService(String id) {
        return new ReportedDeviceResource(all, id);
    }
}
