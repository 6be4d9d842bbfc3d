package org.reeve.restapi.service.disk;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.backend.disk.AddDisk;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.model.disk.DiskId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.StorageDomainDisksService;
import org.reeve.restapi.types.Disk;

/** The disks on a storage domain. */
public final class StorageDomainDisksResource implements StorageDomainDisksService {

    private final Exchange exchange;
    private final StorageDomainId domain;

    public StorageDomainDisksResource(Exchange exchange, StorageDomainId domain) {
        this.exchange = exchange;
        this.domain = domain;
    }

    @Override
    public Listing<Disk> list() {
        return exchange.list(Disk.META, StorageDomainDiskResource.class, DisksQuery.on(domain), DiskMapping::type);
    }

    @Override
    public Response add(Disk type) {
        var order = new AddDisk.Order(DiskMapping.add(type, new Named(exchange), Optional.of(domain)));
        return exchange.added(exchange.run(order), id -> diskService(id).get());
    }

    @Override
    public StorageDomainDiskResource diskService(String id) {
        var disk = Given.id(id, DiskId::new);
        return new StorageDomainDiskResource(
                exchange.at(id), DisksQuery.on(domain).only(disk), disk);
    }

    /** Lets the disks on many storage domains be read together. */
    public static Following below(Following domains) {
        return domains.children(
                "disks",
                StorageDomainDiskResource.class,
                new Following.Owned<>(DisksQuery.all(), "storage_domain", disk -> Stream.concat(
                                disk.domain().stream(), disk.copies().stream())
                        .map(StorageDomainId::value)
                        .toList()),
                DiskMapping::type);
    }
}
