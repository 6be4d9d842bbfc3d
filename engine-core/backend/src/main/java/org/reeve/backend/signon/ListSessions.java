package org.reeve.backend.signon;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.dal.Sql;
import org.reeve.model.user.SessionId;

/** Answers {@link SessionsQuery}. */
@Dependent
public class ListSessions implements QueryHandler<SessionsQuery, List<SessionView>> {

    private static final int MOST = 10_000;

    @Override
    public List<SessionView> answer(SessionsQuery query, Reader reader) {
        Visible visible = Visible.to(reader.caller(), Sight.SESSION, "s.id");
        return reader.sql()
                .list(
                        """
                        select s.*, u.name, u.profile from session s join app_user u on u.id = s.user_id
                        where %s order by s.created desc, s.id limit ?"""
                                .formatted(visible.condition()),
                        ListSessions::view,
                        visible.between(List.of(), MOST));
    }

    private static SessionView view(ResultSet row) throws SQLException {
        String client = row.getString("client_id");
        return new SessionView(
                new SessionId(row.getObject("id", UUID.class)),
                row.getString("name") + "@" + row.getString("profile"),
                Sql.time(row, "created").orElseThrow(),
                Sql.time(row, "last_used").orElseThrow(),
                Sql.time(row, "expires").orElseThrow(),
                row.getString("source_address"),
                client == null ? "" : client,
                row.getString("scope").isEmpty());
    }
}
