package org.reeve.backend.cluster;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;

/** The clusters the caller may see, by name. */
public record ClustersQuery(Optional<ClusterId> cluster, Optional<DataCenterId> dataCenter)
        implements ListQuery<ClusterView> {

    public static ClustersQuery all() {
        return new ClustersQuery(Optional.empty(), Optional.empty());
    }

    public static ClustersQuery of(ClusterId cluster) {
        return new ClustersQuery(Optional.of(cluster), Optional.empty());
    }

    public static ClustersQuery in(DataCenterId dataCenter) {
        return new ClustersQuery(Optional.empty(), Optional.of(dataCenter));
    }

    /** That one of these. */
    public ClustersQuery one(ClusterId one) {
        return new ClustersQuery(Optional.of(one), dataCenter);
    }
}
