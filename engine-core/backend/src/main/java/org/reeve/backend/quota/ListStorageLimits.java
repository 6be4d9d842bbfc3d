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
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.storage.StorageDomainId;

/** Answers {@link StorageLimitsQuery}. */
@Dependent
public class ListStorageLimits implements ListHandler<StorageLimitsQuery, StorageLimitView> {

    @Override
    public Rows<StorageLimitView> rows(StorageLimitsQuery query, Reader reader) {
        return Rows.of(LimitRows.STORAGE_COLUMNS, LimitRows.STORAGE_TABLES, ListStorageLimits::view)
                .where("l.quota_id = ?", query.quota())
                .where(Visible.to(reader.caller(), Sight.QUOTA, "l.quota_id"))
                .orderedBy("l.storage_domain_id nulls first");
    }

    static StorageLimitView view(ResultSet row) throws SQLException {
        return new StorageLimitView(
                new QuotaId(row.getObject("quota_id", UUID.class)),
                new DataCenterId(row.getObject("data_center_id", UUID.class)),
                Optional.ofNullable(row.getObject("storage_domain_id", UUID.class))
                        .map(StorageDomainId::new),
                row.getLong("gib"),
                LimitRows.gib(row.getLong("bytes")));
    }
}
