package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.user.ObjectType;
import org.reeve.model.user.PermissionId;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.UserId;

/** Answers {@link PermissionsQuery}. */
@Dependent
public class ListPermissions implements QueryHandler<PermissionsQuery, List<PermissionView>> {

    @Override
    public List<PermissionView> answer(PermissionsQuery query, Reader reader) {
        Visible visible = Visible.to(reader.caller(), Sight.PERMISSION, "p.id");
        return reader.sql()
                .list(
                        """
                        select p.* from permission p
                        where (?::uuid is null or p.id = ?) and (?::uuid is null or p.user_id = ?)
                            and (?::uuid is null or p.object_id = ?) and %s
                        order by p.created, p.id"""
                                .formatted(visible.condition()),
                        ListPermissions::view,
                        visible.between(Arrays.asList(
                                query.permission(),
                                query.permission(),
                                query.user(),
                                query.user(),
                                query.object(),
                                query.object())));
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
