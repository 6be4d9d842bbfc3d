package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.model.user.UserId;
import org.reeve.model.user.UserPropertyId;

/** Answers {@link UserPropertiesQuery}. */
@Dependent
public class ListUserProperties implements ListHandler<UserPropertiesQuery, UserPropertyView> {

    @Override
    public Rows<UserPropertyView> rows(UserPropertiesQuery query, Reader reader) {
        return Rows.of("p.*", "user_property p", ListUserProperties::view)
                .where("p.user_id = ? and p.kind = ?", query.user(), query.kind())
                .where(
                        "? or p.user_id = ?",
                        reader.caller().admin(),
                        reader.caller().user())
                .whereGiven("p.id = ?", query.property())
                .orderedBy("p.name, p.id");
    }

    private static UserPropertyView view(ResultSet row) throws SQLException {
        return new UserPropertyView(
                new UserPropertyId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("name"),
                row.getString("content"));
    }
}
