package org.reeve.restapi.service.network;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.reeve.backend.network.RemoveVnicProfile;
import org.reeve.backend.network.VnicProfilesQuery;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.VnicProfileId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.AssignedVnicProfileService;
import org.reeve.restapi.types.VnicProfile;

/** One way for NICs into a network, below it. */
public final class VnicProfileOfNetworkResource implements AssignedVnicProfileService {

    private final Exchange exchange;
    private final NetworkId network;
    private final VnicProfileId id;

    VnicProfileOfNetworkResource(Exchange exchange, NetworkId network, VnicProfileId id) {
        this.exchange = exchange;
        this.network = network;
        this.id = id;
    }

    @Override
    public VnicProfile get() {
        return exchange.ask(VnicProfilesQuery.of(id)).stream()
                .filter(view -> view.network().equals(network))
                .findFirst()
                .map(view -> exchange.single(VnicProfileOfNetworkResource.class, VnicProfileMapping.type(view)))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Response remove() {
        get();
        return exchange.removed(exchange.run(new RemoveVnicProfile.Order(id)));
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }
}
