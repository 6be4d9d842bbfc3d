package org.reeve.restapi.service.hostnic;

import java.util.stream.Stream;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.LinkLayerDiscoveryProtocolService;
import org.reeve.restapi.types.LinkLayerDiscoveryProtocolElement;

/** What switches say of themselves to a card (LLDP). Agents of this version do not listen for it, so nothing is known. */
public final class LinkElementsResource implements LinkLayerDiscoveryProtocolService {

    private final Exchange exchange;
    private final Card card;

    LinkElementsResource(Exchange exchange, Card card) {
        this.exchange = exchange;
        this.card = card;
    }

    @Override
    public Listing<LinkLayerDiscoveryProtocolElement> list() {
        card.view();
        return exchange.list(
                LinkLayerDiscoveryProtocolElement.META,
                LinkElementsResource.class,
                Stream.<LinkLayerDiscoveryProtocolElement>empty());
    }
}
