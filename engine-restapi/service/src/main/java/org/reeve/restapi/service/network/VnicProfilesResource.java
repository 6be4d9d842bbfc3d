package org.reeve.restapi.service.network;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.network.AddVnicProfile;
import org.reeve.backend.network.VnicProfileView;
import org.reeve.backend.network.VnicProfilesQuery;
import org.reeve.model.network.VnicProfileId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Followed;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.VnicProfilesService;
import org.reeve.restapi.types.VnicProfile;

/** The ways for NICs into networks. */
public final class VnicProfilesResource implements VnicProfilesService, Followed {

    private final Exchange exchange;

    public VnicProfilesResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<VnicProfile> list() {
        return exchange.list(
                VnicProfile.META, VnicProfileResource.class, VnicProfilesQuery.all(), VnicProfileMapping::type);
    }

    @Override
    public Response add(VnicProfile given) {
        Given.required(given.getName(), "name");
        var network = Named.required(new Named(exchange).network(given.getNetwork()), "network");
        var order = new AddVnicProfile.Order(network, Labels.of(given), VnicProfileMapping.passage(given));
        return exchange.added(exchange.run(order), id -> profileService(id).get());
    }

    @Override
    public VnicProfileResource profileService(String id) {
        return new VnicProfileResource(exchange.at(id), Given.id(id, VnicProfileId::new));
    }

    @Override
    public Following following() {
        return PermissionsResource.below(Following.of(exchange)
                .objects(
                        VnicProfileResource.class,
                        VnicProfilesQuery.all(),
                        VnicProfileView::id,
                        VnicProfileMapping::type));
    }
}
