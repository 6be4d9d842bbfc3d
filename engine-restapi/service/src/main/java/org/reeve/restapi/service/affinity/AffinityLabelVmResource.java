package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.restapi.services.AffinityLabelVmService;
import org.reeve.restapi.types.Vm;

/** One machine that bears a label. */
public final class AffinityLabelVmResource implements AffinityLabelVmService {

    private final Bond bond;
    private final UUID member;

    AffinityLabelVmResource(Bond bond, UUID member) {
        this.bond = bond;
        this.member = member;
    }

    @Override
    public Vm get() {
        return bond.get(member, Vm::new, AffinityLabelVmResource.class);
    }

    @Override
    public Response remove() {
        return bond.remove(member);
    }
}
