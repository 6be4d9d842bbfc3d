package org.reeve.backend.scheduling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.model.scheduling.PolicyUnit;
import org.reeve.model.scheduling.SchedulingPolicyId;

/**
 * A scheduling policy as people see it.
 *
 * @param locked it comes with the product and stays as it is
 * @param filters in the order in which they are asked
 */
public record PolicyView(
        SchedulingPolicyId id,
        String name,
        String description,
        boolean locked,
        boolean isDefault,
        Map<String, String> properties,
        List<Part> filters,
        List<Part> weights,
        Optional<PolicyUnit> balance) {

    /**
     * A unit within a policy.
     *
     * @param number of a filter its position (-1 first, 1 last), of a weight its factor
     */
    public record Part(PolicyUnit unit, int number) {}

    public PolicyView {
        properties = Map.copyOf(properties);
        filters = List.copyOf(filters);
        weights = List.copyOf(weights);
    }
}
