package org.reeve.restapi.service.vm;

import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.services.SnapshotDiskService;
import org.reeve.restapi.types.Disk;

/** One disk of a snapshot. */
public final class SnapshotDiskResource implements SnapshotDiskService {

    private final Derived<Disk> all;
    private final String id;

    SnapshotDiskResource(Derived<Disk> all, String id) {
        this.all = all;
        this.id = id;
    }

    @Override
    public Disk get() {
        return all.get(id, SnapshotDiskResource.class);
    }
}
