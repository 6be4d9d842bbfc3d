package org.reeve.restapi.service.network;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.network.LabelNetwork;
import org.reeve.backend.network.NetworksQuery;
import org.reeve.backend.network.UnlabelNetwork;
import org.reeve.model.network.NetworkId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.NetworkLabel;

/** A network with the label it bears, if any. */
record LabeledNetwork(Exchange exchange, NetworkId network) implements Labeled {

    @Override
    public List<String> labels() {
        return exchange.ask(NetworksQuery.all().only(network)).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .label()
                .stream()
                .toList();
    }

    @Override
    public Request add(String label) {
        return new LabelNetwork.Order(network, label);
    }

    @Override
    public Request remove(String label) {
        return new UnlabelNetwork.Order(network, label);
    }

    @Override
    public void sign(NetworkLabel label) {
        label.setNetwork(Refs.network(network));
    }
}
