package org.reeve.backend.datacenter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.datacenter.DataCenter;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.dal.network.MacPools;

/** What holds for a new data center as for a changed one, and what stays of one that is in use. */
@Dependent
class DataCenterRules {

    private static final int LONGEST_NAME = 40;

    private final DataCenters dataCenters;
    private final MacPools macPools;

    @Inject
    DataCenterRules(DataCenters dataCenters, MacPools macPools) {
        this.dataCenters = dataCenters;
        this.macPools = macPools;
    }

    Verdict check(Naming naming, DataCenterWishes wishes, Optional<DataCenter> was, Store store) {
        return Names.check(naming, LONGEST_NAME)
                .and(Levels.check(wishes.level()))
                .and(nameFree(naming, was))
                .and(wishes.macPool()
                        .filter(pool -> macPools.find(pool).isEmpty())
                        .map(pool -> Verdict.notFound("kernel.not-found", "kind", "MAC pool", "id", pool))
                        .orElse(Verdict.ok()))
                .and(was.map(found -> inUse(wishes, found, store)).orElse(Verdict.ok()));
    }

    private Verdict nameFree(Naming naming, Optional<DataCenter> was) {
        Optional<String> taken = naming.name()
                .flatMap(dataCenters::named)
                .filter(other ->
                        was.filter(self -> self.id().equals(other.id())).isEmpty())
                .map(DataCenter::name);
        return Verdict.refuseIf(taken.isPresent(), "datacenter.name-taken", "name", taken.orElse(""));
    }

    private static Verdict inUse(DataCenterWishes wishes, DataCenter found, Store store) {
        return keepsStorage(wishes, found, store).and(level(wishes, found, store));
    }

    /** Shared storage cannot become local, nor the other way round, and what is laid out stays so. */
    private static Verdict keepsStorage(DataCenterWishes wishes, DataCenter found, Store store) {
        boolean moves = wishes.local().filter(local -> local != found.local()).isPresent();
        boolean reformats = wishes.storageFormat()
                .filter(format -> !found.storageFormat().equals(Optional.of(format)))
                .isPresent();
        boolean stored = (moves || reformats) && hasStorage(found, store);
        return Verdict.refuseIf(moves && stored, "datacenter.keeps-storage", "name", found.name())
                .and(Verdict.refuseIf(reformats && stored, "datacenter.keeps-format", "name", found.name()));
    }

    private static boolean hasStorage(DataCenter found, Store store) {
        return store.sql()
                .first("select 1 from storage_domain_pool where data_center_id = ?", row -> true, found.id())
                .isPresent();
    }

    /** No cluster is behind its data center, and storage does not go back. */
    private static Verdict level(DataCenterWishes wishes, DataCenter found, Store store) {
        String level = wishes.level().orElse(found.compatibilityLevel());
        if (Levels.lower(level, found.compatibilityLevel())) {
            return Verdict.refuseIf(
                    hasStorage(found, store),
                    "datacenter.level-lowered",
                    "name",
                    found.name(),
                    "level",
                    found.compatibilityLevel());
        }
        List<String> behind = store.sql()
                .list(
                        "select name from cluster where data_center_id = ? and compatibility_level < ? order by name limit 5",
                        row -> row.getString(1),
                        found.id(),
                        level);
        return Verdict.refuseIf(
                !behind.isEmpty(), "datacenter.level-ahead", "level", level, "names", String.join(", ", behind));
    }

    static void apply(DataCenterWishes wishes, DataCenter dataCenter) {
        wishes.local().ifPresent(dataCenter::storeLocally);
        wishes.level().ifPresent(dataCenter::raiseTo);
        wishes.quotaMode().ifPresent(dataCenter::limitBy);
        wishes.storageFormat().ifPresent(dataCenter::formatStorage);
        wishes.macPool().ifPresent(dataCenter::drawMacsFrom);
    }
}
