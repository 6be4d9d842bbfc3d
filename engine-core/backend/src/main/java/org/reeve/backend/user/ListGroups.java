package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Circle;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;
import org.reeve.model.user.UserId;

/** Answers {@link GroupsQuery}. */
@Dependent
public class ListGroups implements ListHandler<GroupsQuery, GroupView> {

    static final String TABLES = "app_user g";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(UserSearch.GROUPS);
    }

    @Override
    public Rows<GroupView> rows(GroupsQuery query, Reader reader) {
        return Rows.of("g.*", TABLES, ListGroups::view)
                .where("g.kind = 'GROUP' and g.known")
                .whereGiven("g.id = ?", query.group())
                .whereGiven("g.id in (" + Circle.WITH + " select id from circle)", query.member())
                .where(Visible.to(reader.caller(), Sight.APP_USER, "g.id"))
                .orderedBy("g.name, g.profile, g.id");
    }

    static GroupView view(ResultSet row) throws SQLException {
        return new GroupView(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("profile"),
                row.getString("namespace"),
                row.getString("external_id"));
    }
}
