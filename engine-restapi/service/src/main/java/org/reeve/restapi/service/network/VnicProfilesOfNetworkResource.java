package org.reeve.restapi.service.network;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.network.AddVnicProfile;
import org.reeve.backend.network.VnicProfilesQuery;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.VnicProfileId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.services.AssignedVnicProfilesService;
import org.reeve.restapi.types.VnicProfile;

/** The ways for NICs into one network. */
public final class VnicProfilesOfNetworkResource implements AssignedVnicProfilesService {

    private final Exchange exchange;
    private final NetworkId network;

    VnicProfilesOfNetworkResource(Exchange exchange, NetworkId network) {
        this.exchange = exchange;
        this.network = network;
    }

    @Override
    public Listing<VnicProfile> list() {
        return exchange.list(
                VnicProfile.META,
                VnicProfileOfNetworkResource.class,
                VnicProfilesQuery.into(network),
                VnicProfileMapping::type);
    }

    @Override
    public Response add(VnicProfile given) {
        Given.required(given.getName(), "name");
        var order = new AddVnicProfile.Order(network, Labels.of(given), VnicProfileMapping.passage(given));
        return exchange.added(exchange.run(order), id -> profileService(id).get());
    }

    @Override
    public VnicProfileOfNetworkResource profileService(String id) {
        return new VnicProfileOfNetworkResource(exchange.at(id), network, Given.id(id, VnicProfileId::new));
    }
}
