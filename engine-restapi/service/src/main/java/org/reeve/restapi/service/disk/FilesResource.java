package org.reeve.restapi.service.disk;

import org.reeve.backend.disk.DiskView;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.model.disk.DiskContentType;
import org.reeve.model.disk.DiskId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.services.FilesService;
import org.reeve.restapi.types.File;

/** The CD images on a storage domain, as files: disks whose content is one. */
public final class FilesResource implements FilesService {

    private final Exchange exchange;
    private final DisksQuery query;

    public FilesResource(Exchange exchange, StorageDomainId domain) {
        this.exchange = exchange;
        this.query = DisksQuery.on(domain).with(DiskContentType.ISO);
    }

    static File type(DiskView view) {
        var type = new File();
        type.setId(view.id().toString());
        type.setName(view.alias());
        type.setType("iso");
        view.domain().ifPresent(domain -> type.setStorageDomain(Refs.storageDomain(domain)));
        return type;
    }

    @Override
    public Listing<File> list() {
        return exchange.list(File.META, FileResource.class, query, FilesResource::type);
    }

    @Override
    public FileResource fileService(String id) {
        return new FileResource(exchange.at(id), query.only(Given.id(id, DiskId::new)));
    }
}
