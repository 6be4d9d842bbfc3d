package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.SnapshotNicsService;
import org.reeve.restapi.types.Nic;

/** The network cards of a snapshot. */
public final class SnapshotNicsResource implements SnapshotNicsService {

    private final Derived<Nic> all;

    SnapshotNicsResource(Exchange exchange, Supplier<Stream<Nic>> all) {
        this.all = new Derived<>(exchange, all);
    }

    @Override
    public Listing<Nic> list() {
        return all.list(Nic.META, SnapshotNicResource.class);
    }

    @Override
    public SnapshotNicResource nicService(String id) {
        return new SnapshotNicResource(all, id);
    }
}
