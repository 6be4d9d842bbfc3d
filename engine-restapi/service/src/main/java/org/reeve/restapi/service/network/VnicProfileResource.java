package org.reeve.restapi.service.network;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.network.RemoveVnicProfile;
import org.reeve.backend.network.VnicProfilesQuery;
import org.reeve.model.network.VnicProfileId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.VnicProfileService;
import org.reeve.restapi.types.VnicProfile;

/** One way for NICs into a network. */
public final class VnicProfileResource implements VnicProfileService {

    private final Exchange exchange;
    private final VnicProfileId id;

    VnicProfileResource(Exchange exchange, VnicProfileId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public VnicProfile get() {
        return exchange.found(VnicProfileResource.class, VnicProfilesQuery.of(id), VnicProfileMapping::type);
    }

    @Override
    public VnicProfile update(VnicProfile given) {
        exchange.run(VnicProfileMapping.update(id, given));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveVnicProfile.Order(id)));
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }
}
