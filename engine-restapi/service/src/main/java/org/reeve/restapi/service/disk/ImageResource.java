package org.reeve.restapi.service.disk;

import jakarta.ws.rs.NotFoundException;
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
        return exchange.ask(query).stream()
                .findFirst()
                .map(view -> exchange.single(ImageResource.class, ImagesResource.type(view)))
                .orElseThrow(NotFoundException::new);
    }
}
