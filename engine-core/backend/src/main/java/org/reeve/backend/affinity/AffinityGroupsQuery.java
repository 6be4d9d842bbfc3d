package org.reeve.backend.affinity;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.affinity.AffinityGroupId;
import org.reeve.model.cluster.ClusterId;

/** The affinity groups of a cluster that the caller may see, by name. */
public record AffinityGroupsQuery(ClusterId cluster, Optional<AffinityGroupId> group)
        implements ListQuery<AffinityGroupView> {}
