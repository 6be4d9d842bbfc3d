package org.reeve.restapi.service.storage;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.storage.RemoveStorageDomain;
import org.reeve.backend.storage.StorageDomainsQuery;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.service.disk.DiskSnapshotsResource;
import org.reeve.restapi.service.disk.FilesResource;
import org.reeve.restapi.service.disk.ImagesResource;
import org.reeve.restapi.service.disk.StorageDomainDisksResource;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.profile.DiskProfilesOfStorageDomainResource;
import org.reeve.restapi.service.template.StorageDomainTemplatesResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.service.vm.StorageDomainVmsResource;
import org.reeve.restapi.services.StorageDomainService;
import org.reeve.restapi.types.Host;
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
        return exchange.found(StorageDomainResource.class, StorageDomainsQuery.of(id), StorageMapping::type);
    }

    @Override
    public StorageDomainDisksResource disksService() {
        return new StorageDomainDisksResource(exchange.at("disks"), id);
    }

    @Override
    public DiskProfilesOfStorageDomainResource diskProfilesService() {
        return new DiskProfilesOfStorageDomainResource(exchange.at("diskprofiles"), id);
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }

    @Override
    public StorageDomain update(StorageDomain given) {
        exchange.run(StorageMapping.update(id, given));
        return get();
    }

    /** The host that wipes the storage is named in the query by its name or its id. */
    @Override
    public Response remove() {
        return exchange.gone(exchange.run(new RemoveStorageDomain.Order(
                id,
                exchange.parameters().text("host").flatMap(this::host),
                exchange.parameters().has("format"),
                exchange.parameters().has("destroy"))));
    }

    private Optional<HostId> host(String given) {
        Host host = new Host();
        boolean isId =
                given.length() == 36 && given.chars().filter(c -> c == '-').count() == 4;
        if (isId) {
            host.setId(given);
        } else {
            host.setName(given);
        }
        return new Named(exchange).host(host);
    }

    @Override
    public StorageDomainConnectionsResource storageConnectionsService() {
        return new StorageDomainConnectionsResource(exchange.at("storageconnections"), id);
    }

    @Override
    public FilesResource filesService() {
        return new FilesResource(exchange.at("files"), id);
    }

    @Override
    public ImagesResource imagesService() {
        return new ImagesResource(exchange.at("images"), id);
    }

    @Override
    public StorageDomainVmsResource vmsService() {
        return new StorageDomainVmsResource(exchange.at("vms"), id);
    }

    @Override
    public StorageDomainTemplatesResource templatesService() {
        return new StorageDomainTemplatesResource(exchange.at("templates"), id);
    }

    @Override
    public DiskSnapshotsResource diskSnapshotsService() {
        return DiskSnapshotsResource.on(exchange.at("disksnapshots"), id);
    }
}
