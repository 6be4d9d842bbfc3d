package org.reeve.restapi.service.disk;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.backend.disk.RemoveDisk;
import org.reeve.model.disk.DiskId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.statistic.FiguresResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.AttachedStorageDomainDiskService;
import org.reeve.restapi.types.Disk;

/** One disk on a storage domain of a data center. */
public final class AttachedStorageDomainDiskResource implements AttachedStorageDomainDiskService {

    private final Exchange exchange;
    private final DisksQuery query;
    private final DiskId id;

    AttachedStorageDomainDiskResource(Exchange exchange, DisksQuery query, DiskId id) {
        this.exchange = exchange;
        this.query = query;
        this.id = id;
    }

    @Override
    public Disk get() {
        return exchange.ask(query).stream()
                .findFirst()
                .map(view -> exchange.single(AttachedStorageDomainDiskResource.class, DiskMapping.type(view)))
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
