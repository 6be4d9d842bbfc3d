package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.restapi.services.AffinityGroupVmService;

/** One machine in an affinity group. */
public final class AffinityGroupVmResource implements AffinityGroupVmService {

    private final Bond bond;
    private final UUID member;

    AffinityGroupVmResource(Bond bond, UUID member) {
        this.bond = bond;
        this.member = member;
    }

    @Override
    public Response remove() {
        return bond.remove(member);
    }
}
