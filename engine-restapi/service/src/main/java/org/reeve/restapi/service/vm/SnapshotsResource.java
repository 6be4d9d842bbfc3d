package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.backend.vm.VmView;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.SnapshotsService;
import org.reeve.restapi.types.Snapshot;

/** The snapshots of a machine: the present state, since no others are taken yet. */
public final class SnapshotsResource implements SnapshotsService {

    private final Exchange exchange;
    private final Supplier<VmView> vm;

    SnapshotsResource(Exchange exchange, Supplier<VmView> vm) {
        this.exchange = exchange;
        this.vm = vm;
    }

    @Override
    public Listing<Snapshot> list() {
        return exchange.list(Snapshot.META, SnapshotResource.class, Stream.of(SnapshotMapping.active(vm.get())));
    }

    @Override
    public SnapshotResource snapshotService(String id) {
        return new SnapshotResource(exchange.at(id), id, vm);
    }
}
