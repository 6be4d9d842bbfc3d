package org.reeve.backend.quota;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Circle;
import org.reeve.backend.kernel.Permits;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.QuotaMode;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.ObjectType;

/** Which quota something counts for: the one somebody names and may use, else the default one of the data center. */
@Dependent
public class Quotas {

    private static final String DEFAULT_NAME = "Default";

    private final Permits permits;

    @Inject
    public Quotas(Permits permits) {
        this.permits = permits;
    }

    /** The quota of a new data center: it limits nothing, and everyone may use it. */
    public void first(DataCenterId dataCenter, Store store) {
        QuotaId id = new QuotaId(UUID.randomUUID());
        new QuotaRows(store.sql()).add(new QuotaView(id, dataCenter, DEFAULT_NAME, "", true, QuotaView.Percents.USUAL));
        store.sql().run("insert into quota_cluster_limit (quota_id) values (?)", id);
        store.sql().run("insert into quota_storage_limit (quota_id) values (?)", id);
        Rights.give(store, "QuotaConsumer", Circle.EVERYONE, ObjectType.QUOTA, id.value());
        store.added(id);
    }

    /** Takes away what was permitted on the quotas of a data center that is about to go; their rows go with its own. */
    public void leave(DataCenterId dataCenter, Store store) {
        List<QuotaId> gone = store.sql()
                .list(
                        "select id from quota where data_center_id = ?",
                        row -> new QuotaId(row.getObject(1, UUID.class)),
                        dataCenter);
        Rights.takeAll(store, gone.stream().map(QuotaId::value).toList());
        gone.forEach(store::removed);
    }

    /** Whether the quota that somebody names is one of that data center, and he may have things count for it. */
    public Verdict check(DataCenterId dataCenter, Optional<QuotaId> named, Store store) {
        if (named.isEmpty()) {
            return Verdict.ok();
        }
        Optional<QuotaView> found = new QuotaRows(store.sql()).find(named.get());
        if (found.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "quota", "id", named.get());
        }
        if (mode(dataCenter, store) != QuotaMode.DISABLED) {
            permits.require(store.caller(), ActionGroup.CONSUME_QUOTA, Target.of(named.get()));
        }
        return Verdict.refuseIf(
                !found.get().dataCenter().equals(dataCenter),
                "quota.of-other-data-center",
                "name",
                found.get().name());
    }

    public Optional<QuotaId> choose(DataCenterId dataCenter, Optional<QuotaId> named, Store store) {
        return named.or(() -> new QuotaRows(store.sql()).defaultOf(dataCenter).map(QuotaView::id));
    }

    static QuotaMode mode(DataCenterId dataCenter, Store store) {
        return store.sql()
                .first(
                        "select quota_mode from data_center where id = ?",
                        row -> QuotaMode.valueOf(row.getString(1)),
                        dataCenter)
                .orElse(QuotaMode.DISABLED);
    }
}
