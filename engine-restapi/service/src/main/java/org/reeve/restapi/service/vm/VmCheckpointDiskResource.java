package org.reeve.restapi.service.vm;

import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.services.VmCheckpointDiskService;
import org.reeve.restapi.types.Disk;

/** One disk whose changes a checkpoint knows. */
public final class VmCheckpointDiskResource implements VmCheckpointDiskService {

    private final Derived<Disk> all;
    private final String id;

    VmCheckpointDiskResource(Derived<Disk> all, String id) {
        this.all = all;
        this.id = id;
    }

    @Override
    public Disk get() {
        return all.get(id, VmCheckpointDiskResource.class);
    }
}
