package org.reeve.backend.quota;

import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.quota.QuotaId;

/** The quota that something counts for, and the data center in which that is kept. */
public record CountedFor(QuotaId quota, DataCenterId dataCenter) {}
