package org.reeve.backend.quota;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;

/** Answers {@link QuotasQuery}. */
@Dependent
public class ListQuotas implements ListHandler<QuotasQuery, QuotaView> {

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(QuotaSearch.KIND);
    }

    @Override
    public Rows<QuotaView> rows(QuotasQuery query, Reader reader) {
        return Rows.of("q.*", QuotaSearch.TABLES, QuotaRows::view)
                .whereGiven("q.data_center_id = ?", query.dataCenter())
                .whereGiven("q.id = ?", query.quota())
                .where(Visible.to(reader.caller(), Sight.QUOTA, "q.id"))
                .ownedBy("data_center", "q.data_center_id")
                .orderedBy("q.name, q.id");
    }
}
