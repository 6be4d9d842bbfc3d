package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.restapi.services.AffinityGroupHostLabelService;

/** One label by which an affinity group takes in hosts. */
public final class AffinityGroupHostLabelResource implements AffinityGroupHostLabelService {

    private final Bond bond;
    private final UUID member;

    AffinityGroupHostLabelResource(Bond bond, UUID member) {
        this.bond = bond;
        this.member = member;
    }

    @Override
    public Response remove() {
        return bond.remove(member);
    }
}
