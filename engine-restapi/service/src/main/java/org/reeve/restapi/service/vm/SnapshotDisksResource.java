package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.SnapshotDisksService;
import org.reeve.restapi.types.Disk;

/** The disks of a snapshot, as they were when it was taken. */
public final class SnapshotDisksResource implements SnapshotDisksService {

    private final Derived<Disk> all;

    SnapshotDisksResource(Exchange exchange, Supplier<Stream<Disk>> all) {
        this.all = new Derived<>(exchange, all);
    }

    @Override
    public Listing<Disk> list() {
        return all.list(Disk.META, SnapshotDiskResource.class);
    }

    @Override
    public SnapshotDiskResource diskService(String id) {
        return new SnapshotDiskResource(all, id);
    }
}
