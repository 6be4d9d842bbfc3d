package org.reeve.backend.datacenter;

import org.reeve.backend.api.Query;

/** How much of everything there is. */
public record SummaryQuery() implements Query<SummaryView> {}
