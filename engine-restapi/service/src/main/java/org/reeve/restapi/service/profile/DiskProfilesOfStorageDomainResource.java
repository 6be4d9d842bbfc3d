package org.reeve.restapi.service.profile;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.ProfilesQuery;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.AssignedDiskProfilesService;
import org.reeve.restapi.types.DiskProfile;

/** The disk profiles of one storage domain. */
public final class DiskProfilesOfStorageDomainResource implements AssignedDiskProfilesService {

    private final Exchange exchange;
    private final StorageDomainId parent;

    public DiskProfilesOfStorageDomainResource(Exchange exchange, StorageDomainId parent) {
        this.exchange = exchange;
        this.parent = parent;
    }

    private ProfilesQuery which() {
        return ProfilesQuery.in(ProfileKind.DISK, parent.value());
    }

    @Override
    public Listing<DiskProfile> list() {
        return exchange.list(DiskProfile.META, DiskProfileOfStorageDomainResource.class, which(), ProfileMapping::disk);
    }

    @Override
    public Response add(DiskProfile given) {
        return exchange.added(
                exchange.run(ProfileMapping.add(ProfileKind.DISK, parent, given, given.getQos())),
                id -> profileService(id).get());
    }

    @Override
    public DiskProfileOfStorageDomainResource profileService(String id) {
        UUID profile = Given.id(id, Function.identity());
        return new DiskProfileOfStorageDomainResource(exchange.at(id), which().one(profile));
    }
}
