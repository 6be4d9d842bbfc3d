package org.reeve.backend.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.HostRegistration;
import org.reeve.backend.kernel.Engine;

/** Takes announcements in on behalf of the engine: nobody has signed on who could be allowed to. */
@ApplicationScoped
class Registration implements HostRegistration {

    private final Backend backend;

    @Inject
    Registration(Backend backend) {
        this.backend = backend;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Registration() {
        this(null);
    }

    @Override
    public void announce(Announcement host) {
        backend.run(Engine.caller(), new RegisterHost.Order(host));
    }
}
