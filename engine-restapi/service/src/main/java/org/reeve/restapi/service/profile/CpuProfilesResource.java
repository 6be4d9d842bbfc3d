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
import org.reeve.restapi.services.CpuProfilesService;
import org.reeve.restapi.types.CpuProfile;

/** The CPU profiles. */
public final class CpuProfilesResource implements CpuProfilesService {

    private final Exchange exchange;

    public CpuProfilesResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<CpuProfile> list() {
        return exchange.list(
                CpuProfile.META, CpuProfileResource.class, ProfilesQuery.all(ProfileKind.CPU), ProfileMapping::cpu);
    }

    @Override
    public Response add(CpuProfile given) {
        var parent = Named.required(new Named(exchange).cluster(given.getCluster()), "cluster");
        return exchange.added(
                exchange.run(ProfileMapping.add(ProfileKind.CPU, parent, given, given.getQos())),
                id -> profileService(id).get());
    }

    @Override
    public CpuProfileResource profileService(String id) {
        UUID profile = Given.id(id, Function.identity());
        return new CpuProfileResource(exchange.at(id), profile);
    }
}
