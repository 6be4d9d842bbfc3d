package org.reeve.backend.quota;

import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.backend.api.Naming;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.quota.QuotaId;

/** What somebody wants a quota to be like; what is absent stays as it is, or as usual in a new one. */
public record QuotaWishes(
        Naming naming,
        Optional<Integer> clusterThreshold,
        Optional<Integer> clusterGrace,
        Optional<Integer> storageThreshold,
        Optional<Integer> storageGrace) {

    private static final int LONGEST_NAME = 65;
    private static final int ALL = 100;

    Verdict check(DataCenterId dataCenter, Optional<QuotaId> self, QuotaRows rows) {
        boolean taken = naming.name()
                .filter(name -> rows.nameTaken(dataCenter, name, self))
                .isPresent();
        boolean odd = Stream.of(clusterThreshold, storageThreshold)
                        .flatMap(Optional::stream)
                        .anyMatch(percent -> percent < 0 || percent > ALL)
                || Stream.of(clusterGrace, storageGrace)
                        .flatMap(Optional::stream)
                        .anyMatch(percent -> percent < 0);
        return Names.check(naming, LONGEST_NAME)
                .and(Verdict.refuseIf(
                        taken, "quota.name-taken", "name", naming.name().orElse("")))
                .and(Verdict.invalidIf(odd, "quota.percent-range"));
    }

    QuotaView over(QuotaView was) {
        return new QuotaView(
                was.id(),
                was.dataCenter(),
                naming.name().orElse(was.name()),
                naming.description().orElse(was.description()),
                was.isDefault(),
                new QuotaView.Percents(
                        clusterThreshold.orElse(was.percents().clusterThreshold()),
                        clusterGrace.orElse(was.percents().clusterGrace()),
                        storageThreshold.orElse(was.percents().storageThreshold()),
                        storageGrace.orElse(was.percents().storageGrace())));
    }

    static Facts facts(QuotaView quota, Store store) {
        String dataCenter = store.sql()
                .first("select name from data_center where id = ?", row -> row.getString(1), quota.dataCenter())
                .orElse("");
        return Facts.about(quota.dataCenter(), dataCenter).with("quota", quota.name());
    }

    /** Whether there is such a quota and it may be changed. */
    static Verdict open(QuotaId quota, QuotaRows rows) {
        return rows.find(quota)
                .map(found -> Verdict.refuseIf(found.isDefault(), "quota.is-default", "name", found.name()))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "quota", "id", quota));
    }
}
