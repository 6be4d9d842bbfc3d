package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmSessionsService;
import org.reeve.restapi.types.Session;

/** Who is signed on to a guest, and who looks at its console. */
public final class VmSessionsResource implements VmSessionsService {

    private final Derived<Session> all;

    VmSessionsResource(Exchange exchange, Supplier<Stream<Session>> all) {
        this.all = new Derived<>(exchange, all);
    }

    @Override
    public Listing<Session> list() {
        return all.list(Session.META, VmSessionResource.class);
    }

    @Override
    public VmSessionResource sessionService(String id) {
        return new VmSessionResource(all, id);
    }
}
