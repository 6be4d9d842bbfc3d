package org.reeve.restapi.service.template;

import org.reeve.backend.disk.DisksQuery;
import org.reeve.backend.template.TemplatesQuery;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.template.TemplateId;
import org.reeve.restapi.service.disk.ContentDisksResource;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.StorageDomainTemplateService;
import org.reeve.restapi.types.Template;

/** One template with a disk on a storage domain. */
public final class StorageDomainTemplateResource implements StorageDomainTemplateService {

    private final Exchange exchange;
    private final StorageDomainId domain;
    private final TemplateId id;

    StorageDomainTemplateResource(Exchange exchange, StorageDomainId domain, TemplateId id) {
        this.exchange = exchange;
        this.domain = domain;
        this.id = id;
    }

    @Override
    public Template get() {
        return exchange.found(
                StorageDomainTemplateResource.class, TemplatesQuery.on(domain).only(id), TemplateMapping::type);
    }

    @Override
    public ContentDisksResource disksService() {
        get();
        return new ContentDisksResource(
                exchange.at("disks"), DisksQuery.on(domain).heldBy(id));
    }
}
