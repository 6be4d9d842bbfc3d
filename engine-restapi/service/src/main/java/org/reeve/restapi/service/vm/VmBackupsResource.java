package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmBackupsService;
import org.reeve.restapi.types.Backup;

/** The backups of a machine: none is being made as long as hosts are not asked to. */
public final class VmBackupsResource implements VmBackupsService {

    private final Derived<Backup> all;

    VmBackupsResource(Exchange exchange, Supplier<Stream<Backup>> all) {
        this.all = new Derived<>(exchange, all);
    }

    @Override
    public Listing<Backup> list() {
        return all.list(Backup.META, VmBackupResource.class);
    }

    @Override
    public VmBackupResource backupService(String id) {
        return new VmBackupResource(all, id);
    }
}
