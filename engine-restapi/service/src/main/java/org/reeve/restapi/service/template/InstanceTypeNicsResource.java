package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.template.AddTemplateNic;
import org.reeve.backend.template.TemplateNicsQuery;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.NicId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.vm.NicMapping;
import org.reeve.restapi.services.InstanceTypeNicsService;
import org.reeve.restapi.types.Nic;

/** The network cards that machines made from an instance type get. */
public final class InstanceTypeNicsResource implements InstanceTypeNicsService {

    private final Exchange exchange;
    private final TemplateId template;

    InstanceTypeNicsResource(Exchange exchange, TemplateId template) {
        this.exchange = exchange;
        this.template = template;
    }

    @Override
    public Listing<Nic> list() {
        return exchange.list(
                Nic.META, InstanceTypeNicResource.class, new TemplateNicsQuery(template), TemplateNicMapping::type);
    }

    @Override
    public Response add(Nic nic) {
        return exchange.added(
                exchange.run(new AddTemplateNic.Order(template, NicMapping.change(nic))),
                id -> nicService(id).get());
    }

    @Override
    public InstanceTypeNicResource nicService(String id) {
        return new InstanceTypeNicResource(exchange.at(id), template, Given.id(id, NicId::new));
    }
}
