package org.reeve.backend.affinity;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
                .where(onHost(query, reader))
                .where(Visible.to(reader.caller(), Sight.AFFINITY_LABEL, "l.id"))
                .orderedBy("l.name, l.id");
    }

    /** What a host bears is told to those who see the host. */
    private static Visible onHost(LabelsQuery query, Reader reader) {
        if (query.host().isEmpty()) {
            return new Visible("true", List.of());
        }
        Visible host = Visible.to(reader.caller(), Sight.HOST, "b.host_id");
        return new Visible(
                "l.id in (select b.affinity_label_id from affinity_label_host b where b.host_id = ? and "
                        + host.condition() + ")",
                List.of(host.between(List.of(query.host().get()))));
    }

    static LabelView view(ResultSet row) throws SQLException {
        return new LabelView(
                new AffinityLabelId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBoolean("read_only"),
                row.getBoolean("implicit_group"));
    }
}
