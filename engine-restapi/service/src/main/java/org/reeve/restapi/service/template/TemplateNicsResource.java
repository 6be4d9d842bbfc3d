package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.NicId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.TemplateNicsService;
import org.reeve.restapi.types.Nic;

/** The network cards that machines made from a template get. */
public final class TemplateNicsResource implements TemplateNicsService {

    private final PatternNics nics;

    TemplateNicsResource(Exchange exchange, TemplateId template) {
        this.nics = new PatternNics(exchange, template, TemplateNicResource.class, TemplateNicMapping::type);
    }

    @Override
    public Listing<Nic> list() {
        return nics.list();
    }

    @Override
    public Response add(Nic nic) {
        return nics.add(nic, id -> nicService(id).get());
    }

    @Override
    public TemplateNicResource nicService(String id) {
        return new TemplateNicResource(nics.one(id, Given.id(id, NicId::new)));
    }
}
