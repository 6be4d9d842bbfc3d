package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmCheckpointsService;
import org.reeve.restapi.types.Checkpoint;

/** The points in time since which a machine's changes are known: none, before its first backup. */
public final class VmCheckpointsResource implements VmCheckpointsService {

    private final Derived<Checkpoint> all;

    VmCheckpointsResource(Exchange exchange, Supplier<Stream<Checkpoint>> all) {
        this.all = new Derived<>(exchange, all);
    }

    @Override
    public Listing<Checkpoint> list() {
        return all.list(Checkpoint.META, VmCheckpointResource.class);
    }

    @Override
    public VmCheckpointResource checkpointService(String id) {
        return new VmCheckpointResource(all, id);
    }
}
