package org.reeve.restapi.service.disk;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.backend.disk.RemoveDisk;
import org.reeve.model.disk.DiskId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.statistic.FiguresResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.StorageDomainDiskService;
import org.reeve.restapi.types.Disk;

/** One disk on a storage domain. */
public final class StorageDomainDiskResource implements StorageDomainDiskService {

    private final Exchange exchange;
    private final StorageDomainId domain;
    private final DiskId id;

    StorageDomainDiskResource(Exchange exchange, StorageDomainId domain, String id) {
        this.exchange = exchange;
        this.domain = domain;
        this.id = Given.id(id, DiskId::new);
    }

    @Override
    public Disk get() {
        return exchange.ask(DisksQuery.on(domain).only(id)).stream()
                .findFirst()
                .map(view -> exchange.single(StorageDomainDiskResource.class, DiskMapping.type(view)))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Disk update(Disk given) {
        get();
        exchange.run(DiskMapping.update(id, given));
        return get();
    }

    @Override
    public Response remove() {
        get();
        return exchange.removed(exchange.run(new RemoveDisk.Order(id)));
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }

    @Override
    public FiguresResource statisticsService() {
        return new DiskResource(exchange, id).statisticsService();
    }
}
