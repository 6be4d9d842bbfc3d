package org.reeve.backend.user;

import java.util.Map;
import org.reeve.model.user.UserId;

/**
 * A user as people see it.
 *
 * @param options what portals remember for him, as JSON by name
 */
public record UserView(
        UserId id,
        String name,
        String profile,
        String namespace,
        String externalId,
        String firstName,
        String lastName,
        String email,
        String department,
        Map<String, String> options) {

    public UserView {
        options = Map.copyOf(options);
    }
}
