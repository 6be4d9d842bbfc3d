package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.template.AddInstanceType;
import org.reeve.backend.template.TemplatesQuery;
import org.reeve.model.template.TemplateId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.vm.VmChanges;
import org.reeve.restapi.services.InstanceTypesService;
import org.reeve.restapi.types.InstanceType;

/** The sizes that machines can be made in. */
public final class InstanceTypesResource implements InstanceTypesService {

    private final Exchange exchange;

    public InstanceTypesResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<InstanceType> list() {
        return exchange.list(
                InstanceType.META,
                InstanceTypeResource.class,
                TemplatesQuery.instanceTypes(),
                TemplateMapping::instanceType);
    }

    @Override
    public Response add(InstanceType type) {
        return exchange.added(
                exchange.run(new AddInstanceType.Order(VmChanges.of(type, new Named(exchange)))),
                id -> instanceTypeService(id).get());
    }

    @Override
    public InstanceTypeResource instanceTypeService(String id) {
        return new InstanceTypeResource(exchange.at(id), Given.id(id, TemplateId::new));
    }
}
