package org.reeve.restapi.service.vm;

import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.services.VmApplicationService;
import org.reeve.restapi.types.Application;

/** One program a guest says it has. */
public final class ApplicationResource implements VmApplicationService {

    private final Derived<Application> all;
    private final String id;

    ApplicationResource(Derived<Application> all, String id) {
        this.all = all;
        this.id = id;
    }

    @Override
    public Application get() {
        return all.get(id, ApplicationResource.class);
    }
}
