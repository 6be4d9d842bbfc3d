package org.reeve.backend.tag;

import static org.reeve.logic.search.Field.text;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;
import org.reeve.model.tag.TagId;

/** Answers {@link TagsQuery}. */
@Dependent
public class ListTags implements ListHandler<TagsQuery, TagView> {

    private static final Searchable KIND = Searchable.plain(
            "Tags",
            "tag t",
            "t.id",
            "tag",
            text("name", "t.name").freely(),
            text("description", "t.description").freely());

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(KIND);
    }

    @Override
    public List<TagView> answer(TagsQuery query, Reader reader) {
        List<TagView> found = ListHandler.super.answer(query, reader);
        if (found.isEmpty()) {
            query.carrier().ifPresent(carrier -> mustBeThere(carrier, reader));
        }
        return found;
    }

    @Override
    public Rows<TagView> rows(TagsQuery query, Reader reader) {
        Rows<TagView> tags = Rows.of("t.*", "tag t", ListTags::view)
                .where(Visible.to(reader.caller(), Sight.TAG, "t.id"))
                .whereGiven("t.id = ?", query.tag())
                .orderedBy("t.parent_id is null, t.name");
        return query.carrier()
                .map(carrier -> tags.where(
                        "t.id in (select c.tag_id from %s c where c.%s = ?)"
                                .formatted(
                                        carrier.kind().table(), carrier.kind().column()),
                        carrier.id()))
                .orElse(tags);
    }

    /** "No tags" may only be said of what is there. */
    private static void mustBeThere(TagsQuery.Carrier carrier, Reader reader) {
        if (carrier.kind().name(carrier.id(), reader).isEmpty()) {
            throw new Refused(
                    Refused.Kind.NOT_FOUND,
                    "kernel.not-found",
                    "kind",
                    carrier.kind().word(),
                    "id",
                    carrier.id());
        }
    }

    static TagView view(ResultSet row) throws SQLException {
        return new TagView(
                new TagId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getObject("parent_id", UUID.class)).map(TagId::new),
                row.getString("name"),
                row.getString("description"));
    }
}
