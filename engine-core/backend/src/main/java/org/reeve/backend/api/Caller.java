package org.reeve.backend.api;

import static java.util.Objects.requireNonNull;

import org.reeve.model.user.SessionId;
import org.reeve.model.user.UserId;

/**
 * Who asks, as established at sign-on.
 *
 * @param name what people call the user, `admin@internal`
 * @param admin whether the user holds a role for administrators anywhere
 * @param correlation follows the order through events, jobs and host calls
 */
public record Caller(UserId user, String name, SessionId session, boolean admin, String correlation) {

    public Caller {
        requireNonNull(user);
        requireNonNull(session);
    }

    public Caller correlatedBy(String id) {
        return new Caller(user, name, session, admin, id);
    }
}
