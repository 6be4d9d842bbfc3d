package org.reeve.restapi.service.hostnic;

import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.model.host.HostId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.NetworkAttachmentsService;
import org.reeve.restapi.types.NetworkAttachment;

/** The networks of its cluster that a host carries, all or those on one interface. */
public final class AttachmentsResource implements NetworkAttachmentsService {

    private final Exchange exchange;
    private final HostId host;
    private final Optional<Card> card;

    AttachmentsResource(Exchange exchange, HostId host, Optional<Card> card) {
        this.exchange = exchange;
        this.host = host;
        this.card = card;
    }

    public static AttachmentsResource of(Exchange exchange, HostId host) {
        return new AttachmentsResource(exchange, host, Optional.empty());
    }

    Stream<NetworkAttachment> all() {
        card.ifPresent(Card::view);
        return Card.wiring(exchange, host).attachments().stream()
                .filter(view -> card.isEmpty() || view.nic().equals(card.map(Card::id)))
                .map(view -> HostNicMapping.type(host, view));
    }

    @Override
    public Listing<NetworkAttachment> list() {
        return exchange.list(NetworkAttachment.META, AttachmentResource.class, all());
    }

    @Override
    public AttachmentResource attachmentService(String id) {
        return new AttachmentResource(exchange.at(id), this, id);
    }
}
