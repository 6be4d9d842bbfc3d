package org.reeve.backend.user;

import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.Circle;
import org.reeve.backend.kernel.Reader;
import org.reeve.model.user.ActionGroup;

/** Who may look into the domains: administrators, and those who may add people from there wherever they may. */
final class DirectoryRight {

    private DirectoryRight() {}

    /** @throws Refused (FORBIDDEN) */
    static void require(Reader reader) {
        boolean may = reader.caller().admin()
                || reader.sql()
                        .first(
                                Circle.WITH
                                        + """
                                        select 1 from permission p join role_permit r on r.role_id = p.role_id
                                        where r.action_group = ? and p.user_id in (select id from circle) limit 1""",
                                row -> true,
                                reader.caller().user(),
                                ActionGroup.ADD_USERS_AND_GROUPS_FROM_DIRECTORY)
                        .isPresent();
        if (!may) {
            throw new Refused(
                    Refused.Kind.FORBIDDEN,
                    "kernel.forbidden",
                    "user",
                    reader.caller().name(),
                    "group",
                    ActionGroup.ADD_USERS_AND_GROUPS_FROM_DIRECTORY,
                    "object",
                    "directory");
        }
    }
}
