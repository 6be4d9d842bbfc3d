package org.reeve.restapi.service.template;

import jakarta.ws.rs.NotFoundException;
import org.reeve.backend.tag.Tagged;
import org.reeve.backend.template.TemplatesQuery;
import org.reeve.model.template.TemplateId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.tag.AssignedTagsResource;
import org.reeve.restapi.service.user.PermissionsResource;
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
        return exchange.ask(TemplatesQuery.of(id)).stream()
                .findFirst()
                .map(view -> exchange.single(TemplateResource.class, TemplateMapping.type(view)))
                .orElseThrow(NotFoundException::new);
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
