package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.restapi.services.AffinityLabelHostService;
import org.reeve.restapi.types.Host;

/** One host that bears a label. */
public final class AffinityLabelHostResource implements AffinityLabelHostService {

    private final Bond bond;
    private final UUID member;

    AffinityLabelHostResource(Bond bond, UUID member) {
        this.bond = bond;
        this.member = member;
    }

    @Override
    public Host get() {
        return bond.get(member, Host::new, AffinityLabelHostResource.class);
    }

    @Override
    public Response remove() {
        return bond.remove(member);
    }
}
