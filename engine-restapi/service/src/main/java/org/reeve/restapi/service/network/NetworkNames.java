package org.reeve.restapi.service.network;

import java.util.Optional;
import org.reeve.backend.api.Refused;
import org.reeve.backend.network.NetworkView;
import org.reeve.backend.network.NetworksQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.types.Network;

/** Finds networks that a body refers to: their names are told apart only within a data center. */
public final class NetworkNames {

    private final Exchange exchange;

    public NetworkNames(Exchange exchange) {
        this.exchange = exchange;
    }

    public Optional<NetworkId> in(DataCenterId dataCenter, Network given) {
        if (given == null) return Optional.empty();
        if (given.getId() != null) return Optional.of(Given.id(given.getId(), NetworkId::new));
        return Optional.ofNullable(given.getName()).map(name -> named(dataCenter, name));
    }

    private NetworkId named(DataCenterId dataCenter, String name) {
        return exchange.ask(NetworksQuery.in(dataCenter)).stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .map(NetworkView::id)
                .orElseThrow(() ->
                        new Refused(Refused.Kind.NOT_FOUND, "search.name-unknown", "kind", "network", "name", name));
    }
}
