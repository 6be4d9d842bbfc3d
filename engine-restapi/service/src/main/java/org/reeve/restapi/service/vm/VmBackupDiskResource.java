package org.reeve.restapi.service.vm;

import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.services.VmBackupDiskService;
import org.reeve.restapi.types.Disk;

/** One disk that a backup reads. */
public final class VmBackupDiskResource implements VmBackupDiskService {

    private final Derived<Disk> all;
    private final String id;

    VmBackupDiskResource(Derived<Disk> all, String id) {
        this.all = all;
        this.id = id;
    }

    @Override
    public Disk get() {
        return all.get(id, VmBackupDiskResource.class);
    }
}
