package org.reeve.restapi.service.vm;

import java.util.List;
import java.util.stream.Stream;
import org.reeve.backend.api.ListQuery;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.DevicesQuery;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.backend.vm.NicsQuery;
import org.reeve.model.vm.DeviceKind;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.device.DeviceMapping;
import org.reeve.restapi.service.disk.DiskMapping;
import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.services.SnapshotService;
import org.reeve.restapi.types.Disk;
import org.reeve.restapi.types.Snapshot;

/** One snapshot of a machine. */
public final class SnapshotResource implements SnapshotService {

    private final Derived<Snapshot> all;
    private final String id;
    private final VmId vm;
    private final Exchange exchange;

    SnapshotResource(Derived<Snapshot> all, String id, VmId vm) {
        this.all = all;
        this.id = id;
        this.vm = vm;
        this.exchange = all.exchange().at(id);
    }

    @Override
    public Snapshot get() {
        return all.get(id, SnapshotResource.class);
    }

    @Override
    public SnapshotCdromsResource cdromsService() {
        return new SnapshotCdromsResource(
                exchange.at("cdroms"),
                () -> parts(new DevicesQuery(DeviceOwner.of(vm), DeviceKind.CD)).map(DeviceMapping::cdrom));
    }

    @Override
    public SnapshotDisksResource disksService() {
        return new SnapshotDisksResource(
                exchange.at("disks"),
                () -> parts(DisksQuery.all().heldBy(vm)).map(DiskMapping::type).map(this::taken));
    }

    private Disk taken(Disk disk) {
        disk.setSnapshot(Refs.to(Snapshot::new, "vms/" + vm + "/snapshots", id));
        return disk;
    }

    @Override
    public SnapshotNicsResource nicsService() {
        return new SnapshotNicsResource(
                exchange.at("nics"), () -> parts(new NicsQuery(vm)).map(NicMapping::type));
    }

    /** The parts of the machine as it is now, since no other snapshot is kept; of one that is not there nothing. */
    private <V> Stream<V> parts(ListQuery<V> query) {
        get();
        List<V> parts = exchange.ask(query);
        return parts.stream();
    }
}
