package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.backend.vm.VmView;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.SnapshotsService;
import org.reeve.restapi.types.Snapshot;

/** The snapshots of a machine: the present state, since no others are taken yet. */
public final class SnapshotsResource implements SnapshotsService {

    private final Derived<Snapshot> all;
    private final VmId vm;

    SnapshotsResource(Exchange exchange, VmId id, Supplier<VmView> vm) {
        this.all = new Derived<>(exchange, () -> Stream.of(SnapshotMapping.active(vm.get())));
        this.vm = id;
    }

    @Override
    public Listing<Snapshot> list() {
        return all.list(Snapshot.META, SnapshotResource.class);
    }

    @Override
    public SnapshotResource snapshotService(String id) {
        return new SnapshotResource(all, id, vm);
    }
}
