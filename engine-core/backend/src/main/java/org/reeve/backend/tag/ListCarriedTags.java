package org.reeve.backend.tag;

import jakarta.enterprise.context.Dependent;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.backend.tag.CarriedTagsQuery.Carried;

/** Answers {@link CarriedTagsQuery}. */
@Dependent
public class ListCarriedTags implements ListHandler<CarriedTagsQuery, Carried> {

    @Override
    public Rows<Carried> rows(CarriedTagsQuery query, Reader reader) {
        String carrier = "c." + query.kind().column();
        return Rows.of(
                        "t.*, " + carrier + " as carrier",
                        "tag t join " + query.kind().table() + " c on c.tag_id = t.id",
                        row -> new Carried(row.getObject("carrier", UUID.class), ListTags.view(row)))
                .where(Visible.to(reader.caller(), Sight.TAG, "t.id"))
                .ownedBy("carrier", carrier)
                .orderedBy("t.name, t.id");
    }
}
