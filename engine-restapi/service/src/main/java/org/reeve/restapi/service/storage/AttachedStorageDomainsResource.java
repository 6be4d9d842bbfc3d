package org.reeve.restapi.service.storage;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.storage.AttachStorageDomain;
import org.reeve.backend.storage.StorageDomainsQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.AttachedStorageDomainsService;
import org.reeve.restapi.types.StorageDomain;

/** The storage domains of a data center. */
public final class AttachedStorageDomainsResource implements AttachedStorageDomainsService {

    private final Exchange exchange;
    private final DataCenterId dataCenter;

    public AttachedStorageDomainsResource(Exchange exchange, DataCenterId dataCenter) {
        this.exchange = exchange;
        this.dataCenter = dataCenter;
    }

    @Override
    public Listing<StorageDomain> list() {
        return exchange.list(
                StorageDomain.META,
                AttachedStorageDomainResource.class,
                StorageDomainsQuery.in(dataCenter),
                StorageMapping::attached);
    }

    @Override
    public Response add(StorageDomain type) {
        StorageDomainId domain = Named.required(new Named(exchange).storageDomain(type), "storage_domain");
        return exchange.finished(
                exchange.run(new AttachStorageDomain.Order(dataCenter, domain)),
                id -> storageDomainService(id).get());
    }

    @Override
    public AttachedStorageDomainResource storageDomainService(String id) {
        return new AttachedStorageDomainResource(exchange.at(id), dataCenter, Given.id(id, StorageDomainId::new));
    }
}
