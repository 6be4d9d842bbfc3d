package org.reeve.restapi.service.template;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.template.RemoveTemplate;
import org.reeve.backend.template.TemplateView;
import org.reeve.backend.template.TemplatesQuery;
import org.reeve.backend.template.UpdateTemplate;
import org.reeve.model.template.TemplateId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.vm.VmChanges;
import org.reeve.restapi.services.InstanceTypeService;
import org.reeve.restapi.types.InstanceType;

/** One size that machines can be made in. */
public final class InstanceTypeResource implements InstanceTypeService {

    private final Exchange exchange;
    private final TemplateId id;

    InstanceTypeResource(Exchange exchange, TemplateId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public InstanceType get() {
        return exchange.single(InstanceTypeResource.class, TemplateMapping.instanceType(view()));
    }

    private TemplateView view() {
        return exchange.ask(TemplatesQuery.instanceTypes().only(id)).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public InstanceType update(InstanceType type) {
        view();
        exchange.run(new UpdateTemplate.Order(
                id,
                new Named(exchange).cluster(type.getCluster()),
                VmChanges.of(type, new Named(exchange)),
                Optional.empty()));
        return get();
    }

    @Override
    public Response remove() {
        view();
        return exchange.removed(exchange.run(new RemoveTemplate.Order(id)));
    }

    @Override
    public InstanceTypeNicsResource nicsService() {
        return new InstanceTypeNicsResource(exchange.at("nics"), id);
    }

    @Override
    public InstanceTypeWatchdogsResource watchdogsService() {
        return new InstanceTypeWatchdogsResource(exchange.at("watchdogs"), id);
    }

    @Override
    public InstanceTypeGraphicsConsolesResource graphicsConsolesService() {
        return new InstanceTypeGraphicsConsolesResource(
                exchange.at("graphicsconsoles"), new PatternScreens(exchange, id, this::view, OfInstanceType::own));
    }
}
