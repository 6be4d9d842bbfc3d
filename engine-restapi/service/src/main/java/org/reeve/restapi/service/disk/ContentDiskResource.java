package org.reeve.restapi.service.disk;

import org.reeve.backend.disk.DisksQuery;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.StorageDomainContentDiskService;
import org.reeve.restapi.types.Disk;

/** One disk of a machine or template on a storage domain. */
public final class ContentDiskResource implements StorageDomainContentDiskService {

    private final Exchange exchange;
    private final DisksQuery query;

    ContentDiskResource(Exchange exchange, DisksQuery query) {
        this.exchange = exchange;
        this.query = query;
    }

    @Override
    public Disk get() {
        return exchange.found(ContentDiskResource.class, query, DiskMapping::type);
    }
}
