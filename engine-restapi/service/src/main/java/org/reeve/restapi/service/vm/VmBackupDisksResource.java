package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmBackupDisksService;
import org.reeve.restapi.types.Disk;

/** The disks that a backup reads. */
public final class VmBackupDisksResource implements VmBackupDisksService {

    private final Derived<Disk> all;

    VmBackupDisksResource(Exchange exchange, Supplier<Stream<Disk>> all) {
        this.all = new Derived<>(exchange, all);
    }

    @Override
    public Listing<Disk> list() {
        return all.list(Disk.META, VmBackupDiskResource.class);
    }

    @Override
    public VmBackupDiskResource diskService(String id) {
        return new VmBackupDiskResource(all, id);
    }
}
