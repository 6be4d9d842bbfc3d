package org.reeve.restapi.service.storage;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.storage.ActivateStorageDomain;
import org.reeve.backend.storage.DeactivateStorageDomain;
import org.reeve.backend.storage.DetachStorageDomain;
import org.reeve.backend.storage.StorageDomainsQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.service.disk.AttachedStorageDomainDisksResource;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.AttachedStorageDomainService;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.StorageDomain;

/** A storage domain in its part for a data center. */
public final class AttachedStorageDomainResource implements AttachedStorageDomainService {

    private final Exchange exchange;
    private final DataCenterId dataCenter;
    private final StorageDomainId id;

    AttachedStorageDomainResource(Exchange exchange, DataCenterId dataCenter, StorageDomainId id) {
        this.exchange = exchange;
        this.dataCenter = dataCenter;
        this.id = id;
    }

    @Override
    public StorageDomain get() {
        return exchange.ask(StorageDomainsQuery.in(dataCenter)).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .map(view -> exchange.single(AttachedStorageDomainResource.class, StorageMapping.attached(view)))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Response activate(Action action) {
        return exchange.act(action, new ActivateStorageDomain.Order(dataCenter, id));
    }

    @Override
    public Response deactivate(Action action) {
        return exchange.act(action, new DeactivateStorageDomain.Order(dataCenter, id));
    }

    @Override
    public Response remove() {
        return exchange.gone(exchange.run(new DetachStorageDomain.Order(dataCenter, id)));
    }

    @Override
    public AttachedStorageDomainDisksResource disksService() {
        return new AttachedStorageDomainDisksResource(exchange.at("disks"), dataCenter, id);
    }
}
