package org.reeve.restapi.service.profile;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.profile.ProfilesQuery;
import org.reeve.backend.profile.RemoveProfile;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.AssignedDiskProfileService;
import org.reeve.restapi.types.DiskProfile;

/** One disk profile, below its storage domain. */
public final class DiskProfileOfStorageDomainResource implements AssignedDiskProfileService {

    private final Exchange exchange;
    private final ProfilesQuery which;

    DiskProfileOfStorageDomainResource(Exchange exchange, ProfilesQuery which) {
        this.exchange = exchange;
        this.which = which;
    }

    @Override
    public DiskProfile get() {
        return exchange.found(DiskProfileOfStorageDomainResource.class, which, ProfileMapping::disk);
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(
                new RemoveProfile.Order(which.kind(), which.profile().orElseThrow())));
    }
}
