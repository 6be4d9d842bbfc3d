package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.backend.vm.VmView;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmApplicationsService;
import org.reeve.restapi.types.Application;

/** The programs a guest says it has; none, as no agent in a guest is asked yet. */
public final class ApplicationsResource implements VmApplicationsService {

    private final Exchange exchange;
    private final Supplier<VmView> vm;

    ApplicationsResource(Exchange exchange, Supplier<VmView> vm) {
        this.exchange = exchange;
        this.vm = vm;
    }

    /** Nothing, once it is certain that there is such a machine. */
    @Override
    public Listing<Application> list() {
        vm.get();
        return exchange.list(Application.META, ApplicationsResource.class, Stream.empty());
    }
}
