package org.reeve.backend.affinity;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.affinity.AffinityLabelId;

/** Answers {@link LabelsQuery}. */
@Dependent
public class ListLabels implements ListHandler<LabelsQuery, LabelView> {

    @Override
    public Rows<LabelView> rows(LabelsQuery query, Reader reader) {
        return Rows.of("l.*", "affinity_label l", ListLabels::view)
                .whereGiven("l.id = ?", query.label())
                .whereGiven("l.id in (select affinity_label_id from affinity_label_vm where vm_id = ?)", query.vm())
                .whereGiven(
                        "l.id in (select affinity_label_id from affinity_label_host where host_id = ?)", query.host())
                .where(Visible.to(reader.caller(), Sight.AFFINITY_LABEL, "l.id"))
                .orderedBy("l.name, l.id");
    }

    static LabelView view(ResultSet row) throws SQLException {
        return new LabelView(
                new AffinityLabelId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBoolean("read_only"),
                row.getBoolean("implicit_group"));
    }
}
