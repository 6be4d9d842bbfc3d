package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.backend.vm.VmView;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmSessionsService;
import org.reeve.restapi.types.Session;

/** Who is signed on to a guest; nobody, as far as anyone tells. */
public final class VmSessionsResource implements VmSessionsService {

    private final Exchange exchange;
    private final Supplier<VmView> vm;

    VmSessionsResource(Exchange exchange, Supplier<VmView> vm) {
        this.exchange = exchange;
        this.vm = vm;
    }

    /** Nothing, once it is certain that there is such a machine. */
    @Override
    public Listing<Session> list() {
        vm.get();
        return exchange.list(Session.META, VmSessionsResource.class, Stream.empty());
    }
}
