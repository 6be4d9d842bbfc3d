package org.reeve.restapi.service.template;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.tag.Tagged;
import org.reeve.backend.template.RemoveTemplate;
import org.reeve.backend.template.TemplateView;
import org.reeve.backend.template.TemplatesQuery;
import org.reeve.backend.template.UpdateTemplate;
import org.reeve.model.template.TemplateId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.tag.AssignedTagsResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.service.vm.VmChanges;
import org.reeve.restapi.services.TemplateService;
import org.reeve.restapi.types.Template;

/** One template. */
public final class TemplateResource implements TemplateService {

    private final Exchange exchange;
    private final TemplateId id;

    TemplateResource(Exchange exchange, TemplateId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public Template get() {
        return exchange.single(TemplateResource.class, TemplateMapping.type(view()));
    }

    private TemplateView view() {
        return exchange.ask(TemplatesQuery.of(id)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    @Override
    public Template update(Template template) {
        var named = new Named(exchange);
        exchange.run(new UpdateTemplate.Order(
                id,
                named.cluster(template.getCluster()),
                VmChanges.of(template, named),
                TemplateMapping.versionName(template)));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveTemplate.Order(id)));
    }

    @Override
    public TemplateNicsResource nicsService() {
        return new TemplateNicsResource(exchange.at("nics"), id);
    }

    @Override
    public TemplateWatchdogsResource watchdogsService() {
        return new TemplateWatchdogsResource(exchange.at("watchdogs"), id);
    }

    @Override
    public TemplateCdromsResource cdromsService() {
        return new TemplateCdromsResource(exchange.at("cdroms"), id);
    }

    @Override
    public TemplateMediatedDevicesResource mediatedDevicesService() {
        return new TemplateMediatedDevicesResource(exchange.at("mediateddevices"), id);
    }

    @Override
    public TemplateDiskAttachmentsResource diskAttachmentsService() {
        return new TemplateDiskAttachmentsResource(exchange.at("diskattachments"), id);
    }

    @Override
    public TemplateGraphicsConsolesResource graphicsConsolesService() {
        return new TemplateGraphicsConsolesResource(
                exchange.at("graphicsconsoles"),
                new PatternScreens(
                        exchange, id, this::view, (console, owner) -> console.setTemplate(Refs.template(owner))));
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }

    @Override
    public AssignedTagsResource tagsService() {
        return AssignedTagsResource.on(exchange.at("tags"), Tagged.TEMPLATE, id);
    }
}
