package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.restapi.services.TemplateNicService;
import org.reeve.restapi.types.Nic;

/** One network card of a template. */
public final class TemplateNicResource implements TemplateNicService {

    private final PatternNics.One nic;

    TemplateNicResource(PatternNics.One nic) {
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
