package org.reeve.backend.datacenter;

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
import org.reeve.logic.search.Searchable;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.DataCenterStatus;
import org.reeve.model.datacenter.QuotaMode;
import org.reeve.model.network.MacPoolId;
import org.reeve.model.storage.StorageFormat;

/** Answers {@link DataCentersQuery}. */
@Dependent
public class ListDataCenters implements ListHandler<DataCentersQuery, DataCenterView> {

    static final String TABLES =
            """
            data_center d join data_center_seen s on s.data_center_id = d.id join mac_pool p on p.default_pool""";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(DataCenterSearch.KIND);
    }

    @Override
    public Rows<DataCenterView> rows(DataCentersQuery query, Reader reader) {
        return Rows.of("d.*, s.status, coalesce(d.mac_pool_id, p.id) as pool", TABLES, ListDataCenters::view)
                .whereGiven("d.id = ?", query.dataCenter())
                .where(Visible.to(reader.caller(), Sight.DATA_CENTER, "d.id"))
                .orderedBy("d.name, d.id");
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
                new MacPoolId(row.getObject("pool", UUID.class)));
    }
}
