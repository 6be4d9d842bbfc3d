package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.model.user.ObjectType;
import org.reeve.model.user.PermissionId;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.UserId;

/** Answers {@link PermissionsQuery}. */
@Dependent
public class ListPermissions implements QueryHandler<PermissionsQuery, List<PermissionView>> {

    @Override
    public List<PermissionView> answer(PermissionsQuery query, Reader reader) {
        return reader.sql()
                .list(
                        """
                        select p.* from permission p
                        where (?::uuid is null or p.id = ?) and (?::uuid is null or p.user_id = ?)
                            and (?::uuid is null or p.object_id = ?) and (? or p.user_id = ?)
                        order by p.created, p.id""",
                        ListPermissions::view,
                        query.permission(),
                        query.permission(),
                        query.user(),
                        query.user(),
                        query.object(),
                        query.object(),
                        reader.caller().admin(),
                        reader.caller().user());
    }

    private static PermissionView view(ResultSet row) throws SQLException {
        return new PermissionView(
                new PermissionId(row.getObject("id", UUID.class)),
                new RoleId(row.getObject("role_id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                ObjectType.valueOf(row.getString("object_type")),
                row.getObject("object_id", UUID.class));
    }
}
