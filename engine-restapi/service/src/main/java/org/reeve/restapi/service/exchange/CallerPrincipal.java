package org.reeve.restapi.service.exchange;

import java.security.Principal;
import org.reeve.backend.api.Caller;

/** The signed-on caller as the web framework carries it. */
public record CallerPrincipal(Caller caller) implements Principal {

    @Override
    public String getName() {
        return caller.name();
    }
}
