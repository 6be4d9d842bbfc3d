package org.reeve.restapi.service.template;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.template.RemoveTemplateNic;
import org.reeve.backend.template.TemplateNicsQuery;
import org.reeve.backend.template.UpdateTemplateNic;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.NicId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.vm.NicMapping;
import org.reeve.restapi.services.InstanceTypeNicService;
import org.reeve.restapi.types.Nic;

/** One network card of an instance type. */
public final class InstanceTypeNicResource implements InstanceTypeNicService {

    private final Exchange exchange;
    private final TemplateId template;
    private final NicId id;

    InstanceTypeNicResource(Exchange exchange, TemplateId template, NicId id) {
        this.exchange = exchange;
        this.template = template;
        this.id = id;
    }

    @Override
    public Nic get() {
        return exchange.ask(new TemplateNicsQuery(template)).stream()
                .filter(nic -> nic.id().equals(id))
                .findFirst()
                .map(nic -> exchange.single(InstanceTypeNicResource.class, TemplateNicMapping.type(nic)))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Nic update(Nic nic) {
        exchange.run(new UpdateTemplateNic.Order(template, id, NicMapping.change(nic)));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveTemplateNic.Order(template, id)));
    }
}
