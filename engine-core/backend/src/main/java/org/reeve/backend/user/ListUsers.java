package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;
import org.reeve.model.user.UserId;

/** Answers {@link UsersQuery}. */
@Dependent
public class ListUsers implements ListHandler<UsersQuery, UserView> {

    static final String TABLES = "app_user u";

    static final String COLUMNS =
            """
            u.*, coalesce((select jsonb_object_agg(o.name, o.content) from user_property o
                where o.user_id = u.id and o.kind = 'OPTION'), '{}') as options""";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(UserSearch.USERS);
    }

    @Override
    public Rows<UserView> rows(UsersQuery query, Reader reader) {
        return Rows.of(COLUMNS, TABLES, ListUsers::view)
                .where("u.kind = 'USER' and u.known")
                .whereGiven("u.id = ?", query.user())
                .where(Visible.to(reader.caller(), Sight.APP_USER, "u.id"))
                .orderedBy("u.name, u.profile, u.id");
    }

    static UserView view(ResultSet row) throws SQLException {
        return new UserView(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("profile"),
                row.getString("namespace"),
                row.getString("external_id"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("department"),
                options(row));
    }

    private static Map<String, String> options(ResultSet row) throws SQLException {
        Map<String, String> options = new TreeMap<>();
        Json.tree(row.getString("options"))
                .properties()
                .forEach(one -> options.put(one.getKey(), one.getValue().asText()));
        return options;
    }
}
