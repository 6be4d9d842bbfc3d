package org.reeve.restapi.service.storage;

import jakarta.ws.rs.NotFoundException;
import org.reeve.backend.storage.StorageDomainsQuery;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.service.disk.StorageDomainDisksResource;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.StorageDomainService;
import org.reeve.restapi.types.StorageDomain;

/** One storage domain. */
public final class StorageDomainResource implements StorageDomainService {

    private final Exchange exchange;
    private final StorageDomainId id;

    StorageDomainResource(Exchange exchange, StorageDomainId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public StorageDomain get() {
        return exchange.ask(StorageDomainsQuery.of(id)).stream()
                .findFirst()
                .map(view -> exchange.single(StorageDomainResource.class, StorageMapping.type(view)))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public StorageDomainDisksResource disksService() {
        return new StorageDomainDisksResource(exchange.at("disks"), id);
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }
}
