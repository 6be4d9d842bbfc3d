package org.reeve.backend.storage;

import java.util.List;
import java.util.Locale;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.storage.StorageDomain;
import org.reeve.dal.storage.StorageDomains;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageDomainStatus;

/** What goes to storage by a connection. */
final class ConnectionUse {

    private static final String FEW = " order by 1 limit 5";

    private ConnectionUse() {}

    /** Storage domains that hosts may be using right now, and disks of machines that run. */
    static List<String> busy(StorageConnectionId connection, Store store) {
        return store.sql()
                .list(
                        """
                        select d.name from storage_domain d join storage_domain_pool p on p.storage_domain_id = d.id
                        where d.storage_connection_id = ? and p.status <> 'MAINTENANCE'
                        union select k.alias from disk k join disk_vm a on a.disk_id = k.id and a.plugged
                        join vm_seen s on s.vm_id = a.vm_id and s.status <> 'DOWN' where k.storage_connection_id = ?"""
                                + FEW,
                        row -> row.getString(1),
                        connection,
                        connection);
    }

    /** All storage domains and disks that could not be found without it. */
    static List<String> users(StorageConnectionId connection, Store store) {
        return store.sql()
                .list(
                        """
                        select name from storage_domain where storage_connection_id = ?
                        union select alias from disk where storage_connection_id = ?"""
                                + FEW,
                        row -> row.getString(1),
                        connection,
                        connection);
    }

    /** While hosts use a domain, the way to it stays. */
    static Verdict resting(StorageDomains domains, StorageDomain domain) {
        return domains.poolsOf(domain.id().value()).stream()
                .filter(use -> use.status() != StorageDomainStatus.MAINTENANCE)
                .findFirst()
                .map(use -> Verdict.refuse(
                        "storage.wrong-state",
                        "name",
                        domain.name(),
                        "status",
                        use.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        "wanted",
                        "in maintenance"))
                .orElse(Verdict.ok());
    }

    /** Without a way to it nothing can be done with a domain. */
    static Verdict reachable(StorageDomain domain) {
        return Verdict.refuseIf(domain.connection().isEmpty(), "storage.no-connection", "name", domain.name());
    }
}
