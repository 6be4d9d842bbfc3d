package org.reeve.backend.cluster;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.cluster.ClusterFeature;

/** Answers {@link FeaturesQuery}. */
@Dependent
public class ListFeatures implements QueryHandler<FeaturesQuery, List<ClusterFeature>> {

    @Override
    public List<ClusterFeature> answer(FeaturesQuery query, Reader reader) {
        Visible visible = Visible.to(reader.caller(), Sight.CLUSTER, "f.cluster_id");
        return reader
                .sql()
                .list(
                        "select f.feature_id from cluster_feature f where f.cluster_id = ? and " + visible.condition()
                                + " order by f.feature_id",
                        row -> ClusterFeature.of(row.getObject(1, UUID.class)),
                        visible.between(List.of(query.cluster())))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
