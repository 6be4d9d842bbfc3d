package org.reeve.backend.icon;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.model.template.GuestSystem;
import org.reeve.model.template.IconId;

/** Answers {@link IconsQuery}. */
@Dependent
public class ListIcons implements ListHandler<IconsQuery, IconView> {

    @Override
    public Rows<IconView> rows(IconsQuery query, Reader reader) {
        return Rows.of(
                        "i.id, i.family, i.size, i.media_type, translate(encode(i.content, 'base64'), E'\\n', '') as content",
                        "icon i",
                        row -> new IconView(
                                new IconId(row.getObject("id", UUID.class)),
                                Optional.of(row.getString("family"))
                                        .filter(name -> !name.isEmpty())
                                        .map(GuestSystem.Family::valueOf),
                                row.getString("size").equals("LARGE"),
                                row.getString("media_type"),
                                row.getString("content")))
                .whereGiven("i.id = ?", query.icon())
                .orderedBy("i.family, i.size, i.id");
    }
}
