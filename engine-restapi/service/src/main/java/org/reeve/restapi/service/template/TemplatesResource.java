package org.reeve.restapi.service.template;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.tag.Tagged;
import org.reeve.backend.template.AddTemplate;
import org.reeve.backend.template.TemplateView;
import org.reeve.backend.template.TemplatesQuery;
import org.reeve.model.template.TemplateId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Followed;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.tag.AssignedTagsResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.service.vm.VmChanges;
import org.reeve.restapi.services.TemplatesService;
import org.reeve.restapi.types.Template;
import org.reeve.restapi.types.TemplateVersion;
import org.reeve.restapi.types.Vm;

/** The templates. */
public final class TemplatesResource implements TemplatesService, Followed {

    private final Exchange exchange;

    public TemplatesResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Template> list() {
        return exchange.list(Template.META, TemplateResource.class, TemplatesQuery.all(), TemplateMapping::type);
    }

    @Override
    public Response add(Template template) {
        var named = new Named(exchange);
        Vm vm = Given.required(template.getVm(), "template.vm");
        var version = Optional.ofNullable(template.getVersion());
        return exchange.added(
                exchange.run(new AddTemplate.Order(
                        Named.required(named.vm(vm), "template.vm"),
                        VmChanges.of(template, named),
                        named.cluster(template.getCluster()),
                        version.map(TemplateVersion::getBaseTemplate).flatMap(named::template),
                        TemplateMapping.versionName(template))),
                id -> templateService(id).get());
    }

    @Override
    public TemplateResource templateService(String id) {
        return new TemplateResource(exchange.at(id), Given.id(id, TemplateId::new));
    }

    @Override
    public Following following() {
        return PermissionsResource.below(AssignedTagsResource.below(
                Following.of(exchange)
                        .objects(TemplateResource.class, TemplatesQuery.all(), TemplateView::id, TemplateMapping::type),
                Tagged.TEMPLATE));
    }
}
