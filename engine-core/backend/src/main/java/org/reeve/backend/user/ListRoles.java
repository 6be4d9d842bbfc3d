package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.RoleType;

/** Answers {@link RolesQuery}. Users do not see the roles of administrators. */
@Dependent
public class ListRoles implements QueryHandler<RolesQuery, List<RoleView>> {

    @Override
    public List<RoleView> answer(RolesQuery query, Reader reader) {
        Visible visible = Visible.to(reader.caller(), Sight.ROLE, "r.id");
        return reader.sql()
                .list(
                        """
                        select r.*, array(select p.action_group from role_permit p where p.role_id = r.id) as permits
                        from role r where (?::uuid is null or r.id = ?) and %s
                        order by r.name"""
                                .formatted(visible.condition()),
                        ListRoles::view,
                        visible.between(Arrays.asList(query.role(), query.role())));
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
