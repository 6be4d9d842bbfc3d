package org.reeve.restapi.service.profile;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.ProfilesQuery;
import org.reeve.backend.profile.RemoveProfile;
import org.reeve.model.profile.DiskProfileId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.DiskProfileService;
import org.reeve.restapi.types.DiskProfile;

/** One disk profile. */
public final class DiskProfileResource implements DiskProfileService {

    private final Exchange exchange;
    private final UUID id;

    DiskProfileResource(Exchange exchange, UUID id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public DiskProfile get() {
        return exchange.found(
                DiskProfileResource.class, ProfilesQuery.all(ProfileKind.DISK).one(id), ProfileMapping::disk);
    }

    @Override
    public DiskProfile update(DiskProfile given) {
        exchange.run(ProfileMapping.update(ProfileKind.DISK, id, given, given.getQos()));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveProfile.Order(ProfileKind.DISK, id)));
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), new DiskProfileId(id));
    }
}
