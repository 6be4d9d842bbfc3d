package org.reeve.restapi.service.disk;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.disk.DiskFiguresQuery;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.backend.disk.RemoveDisk;
import org.reeve.model.disk.DiskId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.statistic.FiguresResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.DiskService;
import org.reeve.restapi.types.Disk;

/** One disk. */
public final class DiskResource implements DiskService {

    private final Exchange exchange;
    private final DiskId id;

    DiskResource(Exchange exchange, DiskId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public Disk get() {
        return exchange.found(DiskResource.class, DisksQuery.of(id), DiskMapping::type);
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }

    @Override
    public Disk update(Disk given) {
        exchange.run(DiskMapping.update(id, given));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveDisk.Order(id)));
    }

    @Override
    public FiguresResource statisticsService() {
        return new FiguresResource(
                exchange.at("statistics"), () -> DiskStatistics.of(id, exchange.ask(new DiskFiguresQuery(id))));
    }

    @Override
    public DiskSnapshotsResource diskSnapshotsService() {
        return DiskSnapshotsResource.of(exchange.at("disksnapshots"), id);
    }
}
