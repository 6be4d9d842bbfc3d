package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.restapi.services.InstanceTypeNicService;
import org.reeve.restapi.types.Nic;

/** One network card of an instance type. */
public final class InstanceTypeNicResource implements InstanceTypeNicService {

    private final PatternNics.One nic;

    InstanceTypeNicResource(PatternNics.One nic) {
        this.nic = nic;
    }

    @Override
    public Nic get() {
        return nic.get();
    }

    @Override
    public Nic update(Nic given) {
        return nic.update(given);
    }

    @Override
    public Response remove() {
        return nic.remove();
    }
}
