package org.reeve.restapi.service.hostnic;

import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.NetworkAttachmentService;
import org.reeve.restapi.types.NetworkAttachment;

/** One network that a host carries. */
public final class AttachmentResource implements NetworkAttachmentService {

    private final Exchange exchange;
    private final AttachmentsResource others;
    private final String id;

    AttachmentResource(Exchange exchange, AttachmentsResource others, String id) {
        this.exchange = exchange;
        this.others = others;
        this.id = id;
    }

    @Override
    public NetworkAttachment get() {
        return exchange.one(AttachmentResource.class, id, others.all());
    }
}
