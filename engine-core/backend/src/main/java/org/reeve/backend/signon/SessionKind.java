package org.reeve.backend.signon;

import static org.reeve.logic.search.Field.date;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.text;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.reeve.backend.kernel.SearchedKinds;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;

/** What sessions are found by. */
@Dependent
public class SessionKind implements SearchedKinds {

    static final Searchable KIND = new Searchable(
            List.of("Sessions", "Session"),
            "session s join app_user u on u.id = s.user_id",
            "s.id",
            "session",
            List.of(
                    text("user_name", "u.name").freely(),
                    text("authz_name", "u.profile || '-authz'"),
                    text("source_ip", "s.source_address").freely(),
                    date("start_time", "s.created"),
                    id("user_id", "s.user_id"),
                    // A number in oVirt, so that any text must do.
                    text("id", "s.id::text").freely()),
            List.of(Reference.to("Users", "s.user_id in (%s)")));

    @Override
    public List<Searchable> kinds() {
        return List.of(KIND);
    }
}
