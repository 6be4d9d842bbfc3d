package org.reeve.restapi.service.hostnic;

import java.util.UUID;
import org.reeve.model.host.HostId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.HostNicsService;
import org.reeve.restapi.types.HostNic;

/** The network interfaces of a host: cards, several of them bound together, and tagged ones. */
public final class HostNicsResource implements HostNicsService {

    private final Exchange exchange;
    private final HostId host;

    public HostNicsResource(Exchange exchange, HostId host) {
        this.exchange = exchange;
        this.host = host;
    }

    @Override
    public Listing<HostNic> list() {
        boolean whole = exchange.parameters().has("all_content");
        return exchange.list(
                HostNic.META,
                HostNicResource.class,
                Card.wiring(exchange, host).nics().stream().map(nic -> HostNicMapping.type(host, nic, whole)));
    }

    @Override
    public HostNicResource nicService(String id) {
        UUID nic = Given.id(id, one -> one);
        return new HostNicResource(exchange.at(id), new Card(exchange, host, nic));
    }
}
