package org.reeve.restapi.service.vm;

import java.util.stream.Stream;
import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.services.VmBackupService;
import org.reeve.restapi.types.Backup;

/** One backup of a machine. */
public final class VmBackupResource implements VmBackupService {

    private final Derived<Backup> all;
    private final String id;

    VmBackupResource(Derived<Backup> all, String id) {
        this.all = all;
        this.id = id;
    }

    @Override
    public Backup get() {
        return all.get(id, VmBackupResource.class);
    }

    /** Of what is not there nothing can be listed. */
    @Override
    public VmBackupDisksResource disksService() {
        return new VmBackupDisksResource(
                all.exchange().at(id).at("disks"), () -> Stream.of(get()).flatMap(any -> Stream.empty()));
    }
}
