package org.reeve.restapi.service.disk;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.disk.AddDisk;
import org.reeve.backend.disk.DiskView;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.model.disk.DiskId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Followed;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.DisksService;
import org.reeve.restapi.types.Disk;

/** The disks, whoever holds them. */
public final class DisksResource implements DisksService, Followed {

    private final Exchange exchange;

    public DisksResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Disk> list() {
        return exchange.list(Disk.META, DiskResource.class, DisksQuery.all(), DiskMapping::type);
    }

    @Override
    public Response add(Disk type) {
        Request order = type.getLunStorage() == null
                ? new AddDisk.Order(DiskMapping.add(type, new Named(exchange), Optional.empty()))
                : LunMapping.add(type);
        return exchange.added(exchange.run(order), id -> diskService(id).get());
    }

    @Override
    public DiskResource diskService(String id) {
        return new DiskResource(exchange.at(id), Given.id(id, DiskId::new));
    }

    @Override
    public Following following() {
        return PermissionsResource.below(
                Following.of(exchange).objects(DiskResource.class, DisksQuery.all(), DiskView::id, DiskMapping::type));
    }
}
