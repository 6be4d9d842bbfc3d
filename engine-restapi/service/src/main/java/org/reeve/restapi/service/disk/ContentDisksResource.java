package org.reeve.restapi.service.disk;

import org.reeve.backend.disk.DisksQuery;
import org.reeve.model.disk.DiskId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.StorageDomainContentDisksService;
import org.reeve.restapi.types.Disk;

/** The disks of a machine or template, as far as they are on one storage domain. */
public final class ContentDisksResource implements StorageDomainContentDisksService {

    private final Exchange exchange;
    private final DisksQuery query;

    public ContentDisksResource(Exchange exchange, DisksQuery query) {
        this.exchange = exchange;
        this.query = query;
    }

    @Override
    public Listing<Disk> list() {
        return exchange.list(Disk.META, ContentDiskResource.class, query, DiskMapping::type);
    }

    @Override
    public ContentDiskResource diskService(String id) {
        return new ContentDiskResource(exchange.at(id), query.only(Given.id(id, DiskId::new)));
    }
}
