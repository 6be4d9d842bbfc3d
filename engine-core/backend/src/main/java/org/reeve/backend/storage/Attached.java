package org.reeve.backend.storage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.Sql;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainStatus;

/** A storage domain in its part for a data center, as actions look at it. */
public record Attached(
        StorageDomainId id, String name, StorageDomainStatus status, boolean master, DataCenterId dataCenter) {

    static Optional<Attached> find(Sql sql, DataCenterId dataCenter, StorageDomainId domain) {
        return sql.first(
                """
                select d.name, p.status, p.master from storage_domain_pool p join storage_domain d on d.id = p.storage_domain_id
                where p.data_center_id = ? and p.storage_domain_id = ?""",
                row -> new Attached(
                        domain,
                        row.getString(1),
                        StorageDomainStatus.valueOf(row.getString(2)),
                        row.getBoolean(3),
                        dataCenter),
                dataCenter,
                domain);
    }

    static Verdict notHere(StorageDomainId domain) {
        return Verdict.notFound("kernel.not-found", "kind", "storage domain of this data center", "id", domain);
    }

    Verdict mustBe(String wanted, StorageDomainStatus... any) {
        return Verdict.refuseIf(
                !Arrays.asList(any).contains(status),
                "storage.wrong-state",
                "name",
                name,
                "status",
                status.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                "wanted",
                wanted);
    }
}
