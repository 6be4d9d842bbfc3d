package org.reeve.restapi.service.network;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.network.NetworksQuery;
import org.reeve.backend.network.RemoveNetwork;
import org.reeve.model.network.NetworkId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.NetworkService;
import org.reeve.restapi.types.Network;

/** One network. */
public final class NetworkResource implements NetworkService {

    private final Exchange exchange;
    private final NetworkId id;

    NetworkResource(Exchange exchange, NetworkId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public Network get() {
        return exchange.found(NetworkResource.class, NetworksQuery.all().only(id), NetworkMapping::type);
    }

    @Override
    public Network update(Network given) {
        exchange.run(NetworkMapping.update(id, given));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveNetwork.Order(id)));
    }

    @Override
    public VnicProfilesOfNetworkResource vnicProfilesService() {
        return new VnicProfilesOfNetworkResource(exchange.at("vnicprofiles"), id);
    }

    @Override
    public NetworkLabelsResource networkLabelsService() {
        return new NetworkLabelsResource(exchange.at("networklabels"), new LabeledNetwork(exchange, id));
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }
}
