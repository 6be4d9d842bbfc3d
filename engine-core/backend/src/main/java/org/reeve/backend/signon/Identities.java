package org.reeve.backend.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.SingleSignOn.Identity;
import org.reeve.backend.kernel.Circle;
import org.reeve.dal.Sql;
import org.reeve.model.user.UserId;

/** Who somebody is, for programs that were trusted to ask. */
@ApplicationScoped
class Identities {

    private final Sql sql;

    @Inject
    Identities(Sql sql) {
        this.sql = sql;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Identities() {
        this(null);
    }

    Identity of(UserId user) {
        List<String> groups = sql.list(
                Circle.WITH
                        + "select g.name from app_user g where g.kind = 'GROUP' and g.id in (select id from circle) order by g.name",
                row -> row.getString(1),
                user);
        return sql.first(
                        "select * from app_user where id = ?",
                        row -> new Identity(
                                new UserId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getString("profile"),
                                row.getString("namespace"),
                                row.getString("external_id"),
                                row.getString("first_name"),
                                row.getString("last_name"),
                                row.getString("email"),
                                groups),
                        user)
                .orElseThrow();
    }
}
