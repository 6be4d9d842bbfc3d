package org.reeve.backend.signon;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.dal.Sql;
import org.reeve.model.user.UserId;

/** Answers {@link AccountsQuery}. */
@Dependent
public class ListAccounts implements QueryHandler<AccountsQuery, List<AccountView>> {

    @Override
    public List<AccountView> answer(AccountsQuery query, Reader reader) {
        AdminsOnly.require(reader);
        return reader.sql()
                .list(
                        """
                        select u.*, array(select g.name from app_user_group m join app_user g on g.id = m.group_id
                            where m.user_id = u.id order by g.name) as groups
                        from app_user u where u.profile = 'internal' and u.kind = ? and (?::text is null or u.name = ?)
                        order by u.name""",
                        ListAccounts::view,
                        query.groups() ? "GROUP" : "USER",
                        query.name(),
                        query.name());
    }

    private static AccountView view(ResultSet row) throws SQLException {
        return new AccountView(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new AccountView.Named(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("email"),
                        row.getString("department")),
                row.getBoolean("disabled"),
                Sql.time(row, "locked_until"),
                Sql.time(row, "password_expires"),
                Sql.time(row, "last_login"),
                row.getBoolean("known"),
                Arrays.asList((String[]) row.getArray("groups").getArray()));
    }
}
