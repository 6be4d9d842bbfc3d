package org.reeve.restapi.service.vm;

import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.services.SnapshotCdromService;
import org.reeve.restapi.types.Cdrom;

/** One CD drive of a snapshot. */
public final class SnapshotCdromResource implements SnapshotCdromService {

    private final Derived<Cdrom> all;
    private final String id;

    SnapshotCdromResource(Derived<Cdrom> all, String id) {
        this.all = all;
        this.id = id;
    }

    @Override
    public Cdrom get() {
        return all.get(id, SnapshotCdromResource.class);
    }
}
