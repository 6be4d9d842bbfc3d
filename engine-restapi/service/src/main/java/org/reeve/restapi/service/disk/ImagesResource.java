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
import org.reeve.restapi.services.ImagesService;
import org.reeve.restapi.types.Image;
import org.reeve.restapi.types.ImageFileType;

/** The CD images on a storage domain: disks whose content is one. */
public final class ImagesResource implements ImagesService {

    private final Exchange exchange;
    private final DisksQuery query;

    public ImagesResource(Exchange exchange, StorageDomainId domain) {
        this.exchange = exchange;
        this.query = DisksQuery.on(domain).with(DiskContentType.ISO);
    }

    static Image type(DiskView view) {
        var type = new Image();
        type.setId(view.id().toString());
        type.setName(view.alias());
        type.setType(ImageFileType.ISO);
        view.image().ifPresent(image -> type.setSize(image.bytes()));
        view.domain().ifPresent(domain -> type.setStorageDomain(Refs.storageDomain(domain)));
        return type;
    }

    @Override
    public Listing<Image> list() {
        return exchange.list(Image.META, ImageResource.class, query, ImagesResource::type);
    }

    @Override
    public ImageResource imageService(String id) {
        return new ImageResource(exchange.at(id), query.only(Given.id(id, DiskId::new)));
    }
}
