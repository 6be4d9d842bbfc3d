package org.reeve.restapi.service.vm;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.VmApplicationsService;
import org.reeve.restapi.types.Application;

/** The programs a guest says it has. */
public final class ApplicationsResource implements VmApplicationsService {

    private final Derived<Application> all;

    ApplicationsResource(Exchange exchange, Supplier<Stream<Application>> all) {
        this.all = new Derived<>(exchange, all);
    }

    @Override
    public Listing<Application> list() {
        return all.list(Application.META, ApplicationResource.class);
    }

    @Override
    public ApplicationResource applicationService(String id) {
        return new ApplicationResource(all, id);
    }
}
