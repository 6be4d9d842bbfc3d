package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.NicId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.InstanceTypeNicsService;
import org.reeve.restapi.types.Nic;

/** The network cards that machines made from an instance type get. */
public final class InstanceTypeNicsResource implements InstanceTypeNicsService {

    private final PatternNics nics;

    InstanceTypeNicsResource(Exchange exchange, TemplateId template) {
        this.nics = new PatternNics(
                exchange,
                template,
                InstanceTypeNicResource.class,
                view -> OfInstanceType.device(TemplateNicMapping.type(view)));
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
    public InstanceTypeNicResource nicService(String id) {
        return new InstanceTypeNicResource(nics.one(id, Given.id(id, NicId::new)));
    }
}
