package org.reeve.restapi.service.disk;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.disk.AddDisk;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.AttachedStorageDomainDisksService;
import org.reeve.restapi.types.Disk;

/** The disks on a storage domain of a data center. */
public final class AttachedStorageDomainDisksResource implements AttachedStorageDomainDisksService {

    private final Exchange exchange;
    private final DataCenterId dataCenter;
    private final StorageDomainId domain;

    public AttachedStorageDomainDisksResource(Exchange exchange, DataCenterId dataCenter, StorageDomainId domain) {
        this.exchange = exchange;
        this.dataCenter = dataCenter;
        this.domain = domain;
    }

    @Override
    public Listing<Disk> list() {
        return exchange.list(
                Disk.META,
                AttachedStorageDomainDiskResource.class,
                DisksQuery.on(domain, dataCenter),
                DiskMapping::type);
    }

    @Override
    public Response add(Disk type) {
        var order = new AddDisk.Order(DiskMapping.add(type, new Named(exchange), Optional.of(domain)));
        return exchange.added(exchange.run(order), id -> diskService(id).get());
    }

    @Override
    public AttachedStorageDomainDiskResource diskService(String id) {
        var disk = Given.id(id, DiskId::new);
        return new AttachedStorageDomainDiskResource(
                exchange.at(id), DisksQuery.on(domain, dataCenter).only(disk), disk);
    }
}
