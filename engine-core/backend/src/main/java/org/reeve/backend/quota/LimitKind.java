package org.reeve.backend.quota;

/** What quotas limit, and where the limits are kept: they are alike but for their values. */
public enum LimitKind {
    CLUSTER("quota_cluster_limit", "cluster"),
    STORAGE("quota_storage_limit", "storage_domain");

    private final String table;
    private final String place;

    LimitKind(String table, String place) {
        this.table = table;
        this.place = place;
    }

    String table() {
        return table;
    }

    /** The column of the cluster or storage domain a limit is for. */
    String column() {
        return place + "_id";
    }

    String word() {
        return place.replace('_', ' ');
    }

    /** Whether one of these is in a data center: a query with both ids. */
    String within() {
        return this == CLUSTER
                ? "select 1 from cluster where id = ? and data_center_id = ?"
                : "select 1 from storage_domain_pool where storage_domain_id = ? and data_center_id = ?";
    }
}
