package org.reeve.backend.quota;

/** The tables of limits, each row with what is used of it now. */
final class LimitRows {

    private static final double GIB = 1L << 30;

    /** Machines that run, or that somebody has just told to. */
    private static final String RUNS =
            """
            (s.status not in ('DOWN', 'SUSPENDED', 'IMAGE_ILLEGAL', 'IMAGE_LOCKED')
                or w.state = 'UP' and s.wish_taken is distinct from w.since)""";

    static final String CLUSTER_COLUMNS =
            "l.quota_id, q.data_center_id, l.cluster_id, l.vcpus, l.memory_gib, u.vcpus as used_vcpus, u.bytes";

    static final String CLUSTER_TABLES =
            """
            quota_cluster_limit l join quota q on q.id = l.quota_id cross join lateral (
                select coalesce(sum(v.cpu_sockets * v.cpu_cores * v.cpu_threads), 0) as vcpus, coalesce(sum(v.memory_bytes), 0) as bytes
                from vm v join vm_seen s on s.vm_id = v.id join vm_wanted w on w.vm_id = v.id
                where v.quota_id = l.quota_id and (l.cluster_id is null or v.cluster_id = l.cluster_id) and %s) u"""
                    .formatted(RUNS);

    static final String STORAGE_COLUMNS = "l.quota_id, q.data_center_id, l.storage_domain_id, l.gib, u.bytes";

    /** Of a disk counts what it can grow to, and what its snapshots take up already. */
    static final String STORAGE_TABLES =
            """
            quota_storage_limit l join quota q on q.id = l.quota_id cross join lateral (
                select coalesce(sum(case when v.active then v.capacity_bytes else v.actual_bytes end), 0) as bytes
                from disk k join volume v on v.disk_id = k.id
                where k.quota_id = l.quota_id and (l.storage_domain_id is null or k.storage_domain_id = l.storage_domain_id)) u""";

    private LimitRows() {}

    static double gib(long bytes) {
        return bytes / GIB;
    }
}
