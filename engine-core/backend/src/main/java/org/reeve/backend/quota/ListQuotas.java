package org.reeve.backend.quota;

import jakarta.enterprise.context.Dependent;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;

/** Answers {@link QuotasQuery}. */
@Dependent
public class ListQuotas implements ListHandler<QuotasQuery, QuotaView> {

    @Override
    public Rows<QuotaView> rows(QuotasQuery query, Reader reader) {
        return Rows.of("q.*", "quota q", QuotaRows::view)
                .whereGiven("q.data_center_id = ?", query.dataCenter())
                .whereGiven("q.id = ?", query.quota())
                .where(Visible.to(reader.caller(), Sight.QUOTA, "q.id"))
                .ownedBy("data_center", "q.data_center_id")
                .orderedBy("q.name, q.id");
    }
}
