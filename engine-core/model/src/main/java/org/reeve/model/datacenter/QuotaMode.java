package org.reeve.model.datacenter;

/** Whether quotas of a data center are ignored, only reported, or enforced. */
public enum QuotaMode {
    DISABLED,
    AUDIT,
    ENABLED
}
