package org.reeve.backend.setting;

import org.reeve.backend.api.Query;

/** What tells this installation from every other. */
public record InstanceIdQuery() implements Query<String> {}
