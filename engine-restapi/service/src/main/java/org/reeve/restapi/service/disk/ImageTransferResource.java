package org.reeve.restapi.service.disk;

import jakarta.ws.rs.NotFoundException;
import org.reeve.restapi.services.ImageTransferService;
import org.reeve.restapi.types.ImageTransfer;

/** One disk on its way in or out, of which there is none. */
public final class ImageTransferResource implements ImageTransferService {

    @Override
    public ImageTransfer get() {
        throw new NotFoundException();
    }
}
