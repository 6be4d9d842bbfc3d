package org.reeve.backend.user;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;

/**
 * The groups of a domain, whether the engine lists them or not; for those who may add them.
 *
 * @param externalId one of them, by the domain's own id
 */
public record DirectoryGroupsQuery(String profile, Optional<String> externalId) implements ListQuery<GroupView> {}
