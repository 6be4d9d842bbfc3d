package org.reeve.restapi.service.template;

import java.util.stream.Stream;
import org.reeve.backend.template.TemplatesQuery;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.template.TemplateId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.StorageDomainTemplatesService;
import org.reeve.restapi.types.Template;

/**
 * The templates with a disk on a storage domain. The engine knows of none there that are not registered: it attaches storage of its own making
 * only.
 */
public final class StorageDomainTemplatesResource implements StorageDomainTemplatesService {

    private final Exchange exchange;
    private final StorageDomainId domain;

    public StorageDomainTemplatesResource(Exchange exchange, StorageDomainId domain) {
        this.exchange = exchange;
        this.domain = domain;
    }

    @Override
    public Listing<Template> list() {
        return exchange.parameters().has("unregistered")
                ? exchange.list(Template.META, StorageDomainTemplateResource.class, Stream.<Template>empty())
                : exchange.list(
                        Template.META,
                        StorageDomainTemplateResource.class,
                        TemplatesQuery.on(domain),
                        TemplateMapping::type);
    }

    @Override
    public StorageDomainTemplateResource templateService(String id) {
        return new StorageDomainTemplateResource(exchange.at(id), domain, Given.id(id, TemplateId::new));
    }
}
