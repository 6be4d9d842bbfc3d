package org.reeve.backend.scheduling;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.scheduling.SchedulingPolicyId;

/** The scheduling policies the caller may see, by name. */
public record PoliciesQuery(Optional<SchedulingPolicyId> policy) implements ListQuery<PolicyView> {

    public static PoliciesQuery all() {
        return new PoliciesQuery(Optional.empty());
    }

    public static PoliciesQuery of(SchedulingPolicyId policy) {
        return new PoliciesQuery(Optional.of(policy));
    }
}
