package org.reeve.backend.iscsi;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.IscsiBondId;

/** Answers {@link IscsiBondsQuery}. */
@Dependent
public class ListIscsiBonds implements ListHandler<IscsiBondsQuery, IscsiBondView> {

    @Override
    public Rows<IscsiBondView> rows(IscsiBondsQuery query, Reader reader) {
        return Rows.of("b.*", "iscsi_bond b", ListIscsiBonds::view)
                .where("b.data_center_id = ?", query.dataCenter())
                .whereGiven("b.id = ?", query.bond())
                .where(Visible.to(reader.caller(), Sight.ISCSI_BOND, "b.id"))
                .orderedBy("b.name, b.id");
    }

    static IscsiBondView view(ResultSet row) throws SQLException {
        return new IscsiBondView(
                new IscsiBondId(row.getObject("id", UUID.class)),
                new DataCenterId(row.getObject("data_center_id", UUID.class)),
                row.getString("name"),
                row.getString("description"));
    }
}
