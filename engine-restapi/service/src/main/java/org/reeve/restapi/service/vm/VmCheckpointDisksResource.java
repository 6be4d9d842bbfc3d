package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmCheckpointDisksService;
import org.reeve.restapi.types.Disk;

/** The disks whose changes a checkpoint knows. */
public final class VmCheckpointDisksResource implements VmCheckpointDisksService {

    private final Derived<Disk> all;

    VmCheckpointDisksResource(Exchange exchange, Supplier<Stream<Disk>> all) {
        this.all = new Derived<>(exchange, all);
    }

    @Override
    public Listing<Disk> list() {
        return all.list(Disk.META, VmCheckpointDiskResource.class);
    }

    @Override
    public VmCheckpointDiskResource diskService(String id) {
        return new VmCheckpointDiskResource(all, id);
    }
}
