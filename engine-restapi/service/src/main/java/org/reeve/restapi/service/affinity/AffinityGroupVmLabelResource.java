package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.restapi.services.AffinityGroupVmLabelService;

/** One label by which an affinity group takes in machines. */
public final class AffinityGroupVmLabelResource implements AffinityGroupVmLabelService {

    private final Bond bond;
    private final UUID member;

    AffinityGroupVmLabelResource(Bond bond, UUID member) {
        this.bond = bond;
        this.member = member;
    }

    @Override
    public Response remove() {
        return bond.remove(member);
    }
}
