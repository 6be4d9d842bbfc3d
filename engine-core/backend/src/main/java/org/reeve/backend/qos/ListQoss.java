package org.reeve.backend.qos;

import static org.reeve.logic.search.Field.text;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;

/** Answers {@link QossQuery}. */
@Dependent
public class ListQoss implements ListHandler<QossQuery, QosView> {

    private static final Searchable KIND = Searchable.plain(
            "Qualities",
            "qos q",
            "q.id",
            "qos",
            text("name", "q.name").freely(),
            text("description", "q.description").freely(),
            text("type", "q.type"));

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(KIND);
    }

    @Override
    public Rows<QosView> rows(QossQuery query, Reader reader) {
        return Rows.of("q.*", "qos q", QosRows::view)
                .where("q.data_center_id = ?", query.dataCenter())
                .whereGiven("q.id = ?", query.qos())
                .where(Visible.to(reader.caller(), Sight.QOS, "q.id"))
                .orderedBy("q.type, q.name, q.id");
    }
}
