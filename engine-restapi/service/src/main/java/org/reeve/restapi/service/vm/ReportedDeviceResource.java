package org.reeve.restapi.service.vm;

import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.services.VmReportedDeviceService;
import org.reeve.restapi.types.ReportedDevice;

/** What a guest says of one of its network cards. */
public final class ReportedDeviceResource implements VmReportedDeviceService {

    private final Derived<ReportedDevice> all;
    private final String id;

    ReportedDeviceResource(Derived<ReportedDevice> all, String id) {
        this.all = all;
        this.id = id;
    }

    @Override
    public ReportedDevice get() {
        return all.get(id, ReportedDeviceResource.class);
    }
}
