package org.reeve.backend.user;

import static org.reeve.logic.search.Field.flag;
import static org.reeve.logic.search.Field.text;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.RoleType;

/** Answers {@link RolesQuery}. Users do not see the roles of administrators. */
@Dependent
public class ListRoles implements ListHandler<RolesQuery, RoleView> {

    private static final Searchable KIND = Searchable.plain(
            "Roles",
            "role r",
            "r.id",
            "role",
            text("name", "r.name").freely(),
            text("description", "r.description").freely(),
            flag("administrative", "r.type = 'ADMIN'"));

    private static final String COLUMNS =
            "r.*, array(select p.action_group from role_permit p where p.role_id = r.id) as permits";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(KIND);
    }

    @Override
    public Rows<RoleView> rows(RolesQuery query, Reader reader) {
        return Rows.of(COLUMNS, "role r", ListRoles::view)
                .whereGiven("r.id = ?", query.role())
                .whereGiven(
                        "r.id in (select p.role_id from permission p where p.user_id = ? and p.object_type = 'SYSTEM')",
                        query.holder())
                .where(Visible.to(reader.caller(), Sight.ROLE, "r.id"))
                .orderedBy("r.name, r.id");
    }

    private static RoleView view(ResultSet row) throws SQLException {
        return new RoleView(
                new RoleId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                RoleType.valueOf(row.getString("type")),
                row.getBoolean("predefined"),
                Stream.of((String[]) row.getArray("permits").getArray())
                        .map(ActionGroup::valueOf)
                        .sorted()
                        .toList());
    }
}
