package org.reeve.backend.user;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;

/**
 * The users of a domain, whether the engine lists them or not; for those who may add them.
 *
 * @param externalId one of them, by the domain's own id
 */
public record DirectoryUsersQuery(String profile, Optional<String> externalId) implements ListQuery<UserView> {}
