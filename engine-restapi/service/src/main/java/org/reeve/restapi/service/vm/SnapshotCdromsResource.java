package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.SnapshotCdromsService;
import org.reeve.restapi.types.Cdrom;

/** The CD drives of a snapshot. */
public final class SnapshotCdromsResource implements SnapshotCdromsService {

    private final Derived<Cdrom> all;

    SnapshotCdromsResource(Exchange exchange, Supplier<Stream<Cdrom>> all) {
        this.all = new Derived<>(exchange, all);
    }

    @Override
    public Listing<Cdrom> list() {
        return all.list(Cdrom.META, SnapshotCdromResource.class);
    }

    @Override
    public SnapshotCdromResource cdromService(String id) {
        return new SnapshotCdromResource(all, id);
    }
}
