package org.reeve.restapi.service.vm;

import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.backend.vm.VmView;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.SnapshotService;
import org.reeve.restapi.types.Snapshot;

/** One snapshot of a machine. */
public final class SnapshotResource implements SnapshotService {

    private final Exchange exchange;
    private final String id;
    private final Supplier<VmView> vm;

    SnapshotResource(Exchange exchange, String id, Supplier<VmView> vm) {
        this.exchange = exchange;
        this.id = id;
        this.vm = vm;
    }

    @Override
    public Snapshot get() {
        return Optional.of(SnapshotMapping.active(vm.get()))
                .filter(snapshot -> snapshot.getId().equals(id))
                .map(snapshot -> exchange.single(SnapshotResource.class, snapshot))
                .orElseThrow(NotFoundException::new);
    }
}
