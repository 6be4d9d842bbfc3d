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
import org.reeve.model.user.UserId;

/** Answers {@link UsersQuery}. */
@Dependent
public class ListUsers implements QueryHandler<UsersQuery, List<UserView>> {

    @Override
    public List<UserView> answer(UsersQuery query, Reader reader) {
        Visible visible = Visible.to(reader.caller(), Sight.APP_USER, "u.id");
        return reader.sql()
                .list(
                        """
                        select u.* from app_user u
                        where u.kind = 'USER' and (?::uuid is null or u.id = ?) and %s
                        order by u.name, u.profile"""
                                .formatted(visible.condition()),
                        ListUsers::view,
                        visible.between(Arrays.asList(query.user(), query.user())));
    }

    private static UserView view(ResultSet row) throws SQLException {
        return new UserView(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("profile"),
                row.getString("namespace"),
                row.getString("external_id"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("department"));
    }
}
