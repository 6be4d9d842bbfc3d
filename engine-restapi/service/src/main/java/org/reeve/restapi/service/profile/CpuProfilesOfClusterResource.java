package org.reeve.restapi.service.profile;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.ProfilesQuery;
import org.reeve.model.cluster.ClusterId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.AssignedCpuProfilesService;
import org.reeve.restapi.types.CpuProfile;

/** The CPU profiles of one cluster. */
public final class CpuProfilesOfClusterResource implements AssignedCpuProfilesService {

    private final Exchange exchange;
    private final ClusterId parent;

    public CpuProfilesOfClusterResource(Exchange exchange, ClusterId parent) {
        this.exchange = exchange;
        this.parent = parent;
    }

    private ProfilesQuery which() {
        return ProfilesQuery.in(ProfileKind.CPU, parent.value());
    }

    @Override
    public Listing<CpuProfile> list() {
        return exchange.list(CpuProfile.META, CpuProfileOfClusterResource.class, which(), ProfileMapping::cpu);
    }

    @Override
    public Response add(CpuProfile given) {
        return exchange.added(
                exchange.run(ProfileMapping.add(ProfileKind.CPU, parent, given, given.getQos())),
                id -> profileService(id).get());
    }

    @Override
    public CpuProfileOfClusterResource profileService(String id) {
        UUID profile = Given.id(id, Function.identity());
        return new CpuProfileOfClusterResource(exchange.at(id), which().one(profile));
    }
}
