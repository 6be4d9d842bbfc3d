package org.reeve.restapi.service.profile;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.ProfilesQuery;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.services.DiskProfilesService;
import org.reeve.restapi.types.DiskProfile;

/** The disk profiles. */
public final class DiskProfilesResource implements DiskProfilesService {

    private final Exchange exchange;

    public DiskProfilesResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<DiskProfile> list() {
        return exchange.list(
                DiskProfile.META, DiskProfileResource.class, ProfilesQuery.all(ProfileKind.DISK), ProfileMapping::disk);
    }

    @Override
    public Response add(DiskProfile given) {
        var parent = Named.required(new Named(exchange).storageDomain(given.getStorageDomain()), "storage_domain");
        return exchange.added(
                exchange.run(ProfileMapping.add(ProfileKind.DISK, parent, given, given.getQos())),
                id -> diskProfileService(id).get());
    }

    @Override
    public DiskProfileResource diskProfileService(String id) {
        UUID profile = Given.id(id, Function.identity());
        return new DiskProfileResource(exchange.at(id), profile);
    }
}
