package org.reeve.restapi.service.vm;

import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.services.SnapshotNicService;
import org.reeve.restapi.types.Nic;

/** One network card of a snapshot. */
public final class SnapshotNicResource implements SnapshotNicService {

    private final Derived<Nic> all;
    private final String id;

    SnapshotNicResource(Derived<Nic> all, String id) {
        this.all = all;
        this.id = id;
    }

    @Override
    public Nic get() {
        return all.get(id, SnapshotNicResource.class);
    }
}
