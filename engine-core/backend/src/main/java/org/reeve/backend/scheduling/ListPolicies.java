package org.reeve.backend.scheduling;

import jakarta.enterprise.context.Dependent;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;

/** Answers {@link PoliciesQuery}. */
@Dependent
public class ListPolicies implements ListHandler<PoliciesQuery, PolicyView> {

    @Override
    public Rows<PolicyView> rows(PoliciesQuery query, Reader reader) {
        return Rows.of(PolicyRows.COLUMNS, "scheduling_policy p", PolicyRows::view)
                .whereGiven("p.id = ?", query.policy())
                .where(Visible.to(reader.caller(), Sight.SCHEDULING_POLICY, "p.id"))
                .orderedBy("p.name, p.id");
    }
}
