package org.reeve.restapi.service.disk;

import org.reeve.backend.disk.DisksQuery;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.FileService;
import org.reeve.restapi.types.File;

/** One CD image on a storage domain, as a file. */
public final class FileResource implements FileService {

    private final Exchange exchange;
    private final DisksQuery query;

    FileResource(Exchange exchange, DisksQuery query) {
        this.exchange = exchange;
        this.query = query;
    }

    @Override
    public File get() {
        return exchange.found(FileResource.class, query, FilesResource::type);
    }
}
