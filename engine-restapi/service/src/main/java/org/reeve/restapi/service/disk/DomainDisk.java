package org.reeve.restapi.service.disk;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.backend.disk.RemoveDisk;
import org.reeve.model.disk.DiskId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.statistic.FiguresResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.types.Disk;

/**
 * One disk as a part of the storage domain it is on: elsewhere it is not there.
 *
 * @param query the disk, if it is there
 * @param item the resource that it is
 */
record DomainDisk(Exchange exchange, DisksQuery query, DiskId id, Class<?> item) {

    Disk get() {
        return exchange.found(item, query, DiskMapping::type);
    }

    Disk update(Disk given) {
        get();
        exchange.run(DiskMapping.update(id, given));
        return get();
    }

    Response remove() {
        get();
        return exchange.removed(exchange.run(new RemoveDisk.Order(id)));
    }

    PermissionsResource permissions() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }

    FiguresResource statistics() {
        return new DiskResource(exchange, id).statisticsService();
    }
}
