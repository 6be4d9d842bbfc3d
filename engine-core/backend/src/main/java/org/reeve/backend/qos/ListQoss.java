package org.reeve.backend.qos;

import jakarta.enterprise.context.Dependent;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;

/** Answers {@link QossQuery}. */
@Dependent
public class ListQoss implements ListHandler<QossQuery, QosView> {

    @Override
    public Rows<QosView> rows(QossQuery query, Reader reader) {
        return Rows.of("q.*", "qos q", QosRows::view)
                .where("q.data_center_id = ?", query.dataCenter())
                .whereGiven("q.id = ?", query.qos())
                .where(Visible.to(reader.caller(), Sight.QOS, "q.id"))
                .orderedBy("q.type, q.name, q.id");
    }
}
