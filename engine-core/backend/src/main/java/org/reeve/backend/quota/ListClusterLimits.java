package org.reeve.backend.quota;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.quota.QuotaId;

/** Answers {@link ClusterLimitsQuery}. */
@Dependent
public class ListClusterLimits implements ListHandler<ClusterLimitsQuery, ClusterLimitView> {

    @Override
    public Rows<ClusterLimitView> rows(ClusterLimitsQuery query, Reader reader) {
        return Rows.of(LimitRows.CLUSTER_COLUMNS, LimitRows.CLUSTER_TABLES, ListClusterLimits::view)
                .where("l.quota_id = ?", query.quota())
                .where(Visible.to(reader.caller(), Sight.QUOTA, "l.quota_id"))
                .orderedBy("l.cluster_id nulls first");
    }

    static ClusterLimitView view(ResultSet row) throws SQLException {
        return new ClusterLimitView(
                new QuotaId(row.getObject("quota_id", UUID.class)),
                new DataCenterId(row.getObject("data_center_id", UUID.class)),
                Optional.ofNullable(row.getObject("cluster_id", UUID.class)).map(ClusterId::new),
                row.getInt("vcpus"),
                row.getDouble("memory_gib"),
                row.getInt("used_vcpus"),
                LimitRows.gib(row.getLong("bytes")));
    }
}
