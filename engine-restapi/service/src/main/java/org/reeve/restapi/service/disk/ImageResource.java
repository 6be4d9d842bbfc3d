package org.reeve.restapi.service.disk;

import org.reeve.backend.disk.DisksQuery;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.ImageService;
import org.reeve.restapi.types.Image;

/** One CD image on a storage domain. */
public final class ImageResource implements ImageService {

    private final Exchange exchange;
    private final DisksQuery query;

    ImageResource(Exchange exchange, DisksQuery query) {
        this.exchange = exchange;
        this.query = query;
    }

    @Override
    public Image get() {
        return exchange.found(ImageResource.class, query, ImagesResource::type);
    }
}
