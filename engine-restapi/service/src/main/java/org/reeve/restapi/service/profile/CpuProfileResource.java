package org.reeve.restapi.service.profile;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.ProfilesQuery;
import org.reeve.backend.profile.RemoveProfile;
import org.reeve.model.profile.CpuProfileId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.CpuProfileService;
import org.reeve.restapi.types.CpuProfile;

/** One CPU profile. */
public final class CpuProfileResource implements CpuProfileService {

    private final Exchange exchange;
    private final UUID id;

    CpuProfileResource(Exchange exchange, UUID id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public CpuProfile get() {
        return exchange.found(
                CpuProfileResource.class, ProfilesQuery.all(ProfileKind.CPU).one(id), ProfileMapping::cpu);
    }

    @Override
    public CpuProfile update(CpuProfile given) {
        exchange.run(ProfileMapping.update(ProfileKind.CPU, id, given, given.getQos()));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveProfile.Order(ProfileKind.CPU, id)));
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), new CpuProfileId(id));
    }
}
