package org.reeve.backend.datacenter;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.DataCenterStatus;
import org.reeve.model.datacenter.QuotaMode;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.storage.StorageFormat;

/** Answers {@link DataCentersQuery}. */
@Dependent
public class ListDataCenters implements QueryHandler<DataCentersQuery, List<DataCenterView>> {

    @Override
    public List<DataCenterView> answer(DataCentersQuery query, Reader reader) {
        Visible visible = Visible.to(reader.caller(), Sight.DATA_CENTER, "d.id");
        return reader.sql()
                .list(
                        """
                        select d.*, s.status, p.id as mac_pool_id
                        from data_center d join data_center_seen s on s.data_center_id = d.id
                        cross join mac_pool p
                        where p.default_pool and (?::uuid is null or d.id = ?) and %s
                        order by d.name"""
                                .formatted(visible.condition()),
                        ListDataCenters::view,
                        visible.between(Arrays.asList(query.dataCenter(), query.dataCenter())));
    }

    private static DataCenterView view(ResultSet row) throws SQLException {
        return new DataCenterView(
                new DataCenterId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getString("comment"),
                row.getBoolean("local"),
                row.getString("compatibility_level"),
                DataCenterStatus.valueOf(row.getString("status")),
                QuotaMode.valueOf(row.getString("quota_mode")),
                Optional.ofNullable(row.getString("storage_format")).map(StorageFormat::valueOf),
                new MacPoolId(row.getObject("mac_pool_id", UUID.class)));
    }
}
