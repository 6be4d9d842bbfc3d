package org.reeve.restapi.service.disk;

import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.ImageTransfersService;
import org.reeve.restapi.types.ImageTransfer;

/** Disks on their way in or out. Nothing of this engine begins a transfer yet, so there is none at any time. */
public final class ImageTransfersResource implements ImageTransfersService {

    private final Exchange exchange;

    public ImageTransfersResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<ImageTransfer> list() {
        return exchange.list(ImageTransfer.META, ImageTransferResource.class, Stream.<ImageTransfer>empty());
    }

    @Override
    public ImageTransferResource imageTransferService(String id) {
        Given.id(id, transfer -> transfer);
        return new ImageTransferResource();
    }
}
