package org.reeve.backend.user;

import static org.reeve.logic.search.Field.nameOf;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;
import org.reeve.model.user.ObjectType;
import org.reeve.model.user.PermissionId;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.UserId;

/** Answers {@link PermissionsQuery}. */
@Dependent
public class ListPermissions implements ListHandler<PermissionsQuery, PermissionView> {

    private static final Searchable KIND = Searchable.plain(
            "Permissions",
            "permission p",
            "p.id",
            "permission",
            nameOf("role", "role", "p.role_id").freely(),
            nameOf("user", "app_user", "p.user_id").freely());

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(KIND);
    }

    @Override
    public Rows<PermissionView> rows(PermissionsQuery query, Reader reader) {
        return Rows.of(
                        "p.*, u.kind = 'GROUP' as to_group",
                        "permission p join app_user u on u.id = p.user_id",
                        ListPermissions::view)
                .whereGiven("p.id = ?", query.permission())
                .whereGiven("p.user_id = ?", query.user())
                .whereGiven("p.object_id = ?", query.object())
                .where(Visible.to(reader.caller(), Sight.PERMISSION, "p.id"))
                .ownedBy("object", "p.object_id")
                .ownedBy("user", "p.user_id")
                .orderedBy("p.created, p.id");
    }

    private static PermissionView view(ResultSet row) throws SQLException {
        return new PermissionView(
                new PermissionId(row.getObject("id", UUID.class)),
                new RoleId(row.getObject("role_id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getBoolean("to_group"),
                ObjectType.valueOf(row.getString("object_type")),
                row.getObject("object_id", UUID.class));
    }
}
