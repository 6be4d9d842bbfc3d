package org.reeve.backend.cluster;

import java.util.List;
import org.reeve.backend.api.Query;
import org.reeve.model.cluster.ClusterFeature;
import org.reeve.model.cluster.ClusterId;

/** The features that a cluster has beyond those of its level. Nothing for a cluster that the caller may not see. */
public record FeaturesQuery(ClusterId cluster) implements Query<List<ClusterFeature>> {}
