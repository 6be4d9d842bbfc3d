package org.reeve.restapi.service.profile;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.profile.ProfilesQuery;
import org.reeve.backend.profile.RemoveProfile;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.AssignedCpuProfileService;
import org.reeve.restapi.types.CpuProfile;

/** One CPU profile, below its cluster. */
public final class CpuProfileOfClusterResource implements AssignedCpuProfileService {

    private final Exchange exchange;
    private final ProfilesQuery which;

    CpuProfileOfClusterResource(Exchange exchange, ProfilesQuery which) {
        this.exchange = exchange;
        this.which = which;
    }

    @Override
    public CpuProfile get() {
        return exchange.found(CpuProfileOfClusterResource.class, which, ProfileMapping::cpu);
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(
                new RemoveProfile.Order(which.kind(), which.profile().orElseThrow())));
    }
}
