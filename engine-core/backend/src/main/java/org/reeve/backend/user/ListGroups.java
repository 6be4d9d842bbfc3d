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

/** Answers {@link GroupsQuery}. */
@Dependent
public class ListGroups implements QueryHandler<GroupsQuery, List<GroupView>> {

    @Override
    public List<GroupView> answer(GroupsQuery query, Reader reader) {
        Visible visible = Visible.to(reader.caller(), Sight.APP_USER, "g.id");
        return reader.sql()
                .list(
                        """
                        select g.* from app_user g where g.kind = 'GROUP' and (?::uuid is null or g.id = ?) and %s
                        order by g.name, g.profile"""
                                .formatted(visible.condition()),
                        ListGroups::view,
                        visible.between(Arrays.asList(query.group(), query.group())));
    }

    private static GroupView view(ResultSet row) throws SQLException {
        return new GroupView(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("profile"),
                row.getString("namespace"),
                row.getString("external_id"));
    }
}
