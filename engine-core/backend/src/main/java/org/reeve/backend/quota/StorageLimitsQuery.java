package org.reeve.backend.quota;

import org.reeve.backend.api.ListQuery;
import org.reeve.model.quota.QuotaId;

/** The limits of a quota that the caller may see, those on storage. */
public record StorageLimitsQuery(QuotaId quota) implements ListQuery<StorageLimitView> {}
