package org.reeve.restapi.service.disk;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.model.disk.DiskId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.statistic.FiguresResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.AttachedStorageDomainDiskService;
import org.reeve.restapi.types.Disk;

/** One disk on a storage domain of a data center. */
public final class AttachedStorageDomainDiskResource implements AttachedStorageDomainDiskService {

    private final DomainDisk disk;

    AttachedStorageDomainDiskResource(Exchange exchange, DisksQuery query, DiskId id) {
        this.disk = new DomainDisk(exchange, query, id, AttachedStorageDomainDiskResource.class);
    }

    @Override
    public Disk get() {
        return disk.get();
    }

    @Override
    public Disk update(Disk given) {
        return disk.update(given);
    }

    @Override
    public Response remove() {
        return disk.remove();
    }

    @Override
    public PermissionsResource permissionsService() {
        return disk.permissions();
    }

    @Override
    public FiguresResource statisticsService() {
        return disk.statistics();
    }
}
