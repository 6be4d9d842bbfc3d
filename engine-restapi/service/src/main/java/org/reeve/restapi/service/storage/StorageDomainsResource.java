package org.reeve.restapi.service.storage;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.storage.StorageDomainView;
import org.reeve.backend.storage.StorageDomainsQuery;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.disk.StorageDomainDisksResource;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Followed;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.StorageDomainsService;
import org.reeve.restapi.types.StorageDomain;

/** The storage domains, whichever data center they serve. */
public final class StorageDomainsResource implements StorageDomainsService, Followed {

    private final Exchange exchange;

    public StorageDomainsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<StorageDomain> list() {
        return exchange.list(
                StorageDomain.META, StorageDomainResource.class, StorageDomainsQuery.all(), StorageMapping::type);
    }

    /** Clients attach what they have added in their next request, so they are answered when it is there. */
    @Override
    public Response add(StorageDomain type) {
        return exchange.finished(
                exchange.run(StorageMapping.add(type, new Named(exchange))),
                id -> storageDomainService(id).get());
    }

    @Override
    public StorageDomainResource storageDomainService(String id) {
        return new StorageDomainResource(exchange.at(id), Given.id(id, StorageDomainId::new));
    }

    @Override
    public Following following() {
        return PermissionsResource.below(StorageDomainDisksResource.below(Following.of(exchange)
                .objects(
                        StorageDomainResource.class,
                        StorageDomainsQuery.all(),
                        StorageDomainView::id,
                        StorageMapping::type)));
    }
}
