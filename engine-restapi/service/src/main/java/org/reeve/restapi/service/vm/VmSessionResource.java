package org.reeve.restapi.service.vm;

import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.services.VmSessionService;
import org.reeve.restapi.types.Session;

/** One person who uses a guest. */
public final class VmSessionResource implements VmSessionService {

    private final Derived<Session> all;
    private final String id;

    VmSessionResource(Derived<Session> all, String id) {
        this.all = all;
        this.id = id;
    }

    @Override
    public Session get() {
        return all.get(id, VmSessionResource.class);
    }
}
