package org.reeve.restapi.service.network;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.reeve.backend.network.AddNetwork;
import org.reeve.backend.network.NetworkView;
import org.reeve.backend.network.NetworksQuery;
import org.reeve.backend.network.VnicProfilesQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Followed;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.NetworksService;
import org.reeve.restapi.types.Network;

/** The networks of all data centers. */
public final class NetworksResource implements NetworksService, Followed {

    private final Exchange exchange;

    public NetworksResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<Network> list() {
        return exchange.list(Network.META, NetworkResource.class, NetworksQuery.all(), NetworkMapping::type);
    }

    @Override
    public Response add(Network given) {
        return add(
                exchange,
                Named.required(new Named(exchange).dataCenter(given.getDataCenter()), "data_center"),
                given,
                id -> networkService(id).get());
    }

    static Response add(Exchange exchange, DataCenterId dataCenter, Network given, Function<String, Network> read) {
        Given.required(given.getName(), "name");
        var order = new AddNetwork.Order(
                dataCenter, Labels.of(given), NetworkMapping.wiring(given), Given.or(given.getProfileRequired(), true));
        return exchange.added(exchange.run(order), read);
    }

    @Override
    public NetworkResource networkService(String id) {
        return new NetworkResource(exchange.at(id), Given.id(id, NetworkId::new));
    }

    @Override
    public Following following() {
        return PermissionsResource.below(Following.of(exchange)
                .objects(NetworkResource.class, NetworksQuery.all(), NetworkView::id, NetworkMapping::type)
                .children(
                        "vnicprofiles",
                        VnicProfileOfNetworkResource.class,
                        Following.Owned.by("network", VnicProfilesQuery.all(), profile -> profile.network()
                                .value()),
                        VnicProfileMapping::type));
    }
}
