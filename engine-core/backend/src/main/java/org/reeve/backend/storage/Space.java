package org.reeve.backend.storage;

import org.reeve.agent.protocol.storage.DomainStats;
import org.reeve.backend.kernel.Store;
import org.reeve.model.storage.StorageDomainId;

/** How much room a storage domain has, as a host has measured it. */
public record Space(long availableBytes, long usedBytes) {

    /** Before anybody has measured. */
    static final Space UNKNOWN = new Space(-1, -1);

    public static Space of(DomainStats stats) {
        return new Space(stats.diskfree(), Math.max(0, stats.disktotal() - stats.diskfree()));
    }

    /** Keeps it where lists read it, and tells screens when that makes a difference. */
    public void save(StorageDomainId domain, Store store) {
        if (availableBytes < 0) {
            return;
        }
        int changed = store.sql()
                .run(
                        """
                        update storage_domain_seen set available_bytes = ?, used_bytes = ?, since = ?
                        where storage_domain_id = ? and (available_bytes, used_bytes) is distinct from (?, ?)""",
                        availableBytes,
                        usedBytes,
                        store.now(),
                        domain,
                        availableBytes,
                        usedBytes);
        if (changed > 0) {
            store.changed(domain);
        }
    }
}
