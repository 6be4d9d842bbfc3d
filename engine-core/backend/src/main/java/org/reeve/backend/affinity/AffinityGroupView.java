package org.reeve.backend.affinity;

import org.reeve.model.affinity.AffinityGroupId;
import org.reeve.model.affinity.AffinityRule;
import org.reeve.model.cluster.ClusterId;

/**
 * An affinity group as people see it.
 *
 * @param broken machines run where the group does not want them
 */
public record AffinityGroupView(
        AffinityGroupId id,
        ClusterId cluster,
        String name,
        String description,
        double priority,
        AffinityRule vmsRule,
        AffinityRule hostsRule,
        boolean broken) {}
