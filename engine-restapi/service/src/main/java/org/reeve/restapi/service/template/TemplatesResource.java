package org.reeve.restapi.service.template;

import org.reeve.backend.template.TemplatesQuery;
import org.reeve.model.template.TemplateId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.TemplatesService;
import org.reeve.restapi.types.Template;

/** The templates. */
public final class TemplatesResource implements TemplatesService {

    private final Exchange exchange;

    public TemplatesResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Template> list() {
        return exchange.list(Template.META, TemplateResource.class, TemplatesQuery.all(), TemplateMapping::type);
    }

    @Override
    public TemplateResource templateService(String id) {
        return new TemplateResource(exchange.at(id), Given.id(id, TemplateId::new));
    }
}
