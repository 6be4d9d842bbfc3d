package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.restapi.services.AffinityGroupHostService;

/** One host in an affinity group. */
public final class AffinityGroupHostResource implements AffinityGroupHostService {

    private final Bond bond;
    private final UUID member;

    AffinityGroupHostResource(Bond bond, UUID member) {
        this.bond = bond;
        this.member = member;
    }

    @Override
    public Response remove() {
        return bond.remove(member);
    }
}
