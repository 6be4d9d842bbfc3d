package org.reeve.backend.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.reeve.agent.protocol.storage.GetDomainStats;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Stores;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageDomainId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the room of active storage domains measured now and then, and warns when it becomes scarce. */
@ApplicationScoped
public class RoomSurvey {

    private static final Duration EVERY = Duration.ofSeconds(60);
    private static final long GIB = 1L << 30;
    private static final Logger LOG = LoggerFactory.getLogger(RoomSurvey.class);

    private final Sql sql;
    private final Transactions transactions;
    private final Stores stores;
    private final HostTalk talk;
    private final Map<StorageDomainId, Instant> measured = new ConcurrentHashMap<>();

    @Inject
    public RoomSurvey(Sql sql, Transactions transactions, Stores stores, HostTalk talk) {
        this.sql = sql;
        this.transactions = transactions;
        this.stores = stores;
        this.talk = talk;
    }

    /** For the client proxy that CDI makes of this class. */
    protected RoomSurvey() {
        this(null, null, null, null);
    }

    private record Domain(StorageDomainId id, String name, int warningPercent, int criticalGib) {}

    void measure(DataCenterId dataCenter, HostId manager) throws InterruptedException {
        for (Domain domain : transactions.run(() -> active(dataCenter))) {
            Instant last = measured.getOrDefault(domain.id(), Instant.MIN);
            if (last.equals(Instant.MIN) || Instant.now().isAfter(last.plus(EVERY))) {
                measure(domain, manager);
            }
        }
    }

    private List<Domain> active(DataCenterId dataCenter) {
        return sql.list(
                """
                select d.id, d.name, d.warning_low_space_percent, d.critical_space_gib from storage_domain_pool p
                join storage_domain d on d.id = p.storage_domain_id where p.data_center_id = ? and p.status = 'ACTIVE'""",
                row -> new Domain(
                        new StorageDomainId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4)),
                dataCenter);
    }

    private void measure(Domain domain, HostId manager) throws InterruptedException {
        try {
            Space space =
                    Space.of(talk.ask(manager, new GetDomainStats(domain.id().value())));
            measured.put(domain.id(), Instant.now());
            transactions.run(() -> stores.within(Engine.caller(), store -> {
                space.save(domain.id(), store);
                warn(domain, space, store);
            }));
        } catch (ExecutionException e) {
            LOG.warn(
                    "storage-domain={} could not be measured cause={}",
                    domain.id(),
                    e.getCause().getMessage());
        }
    }

    private static void warn(Domain domain, Space space, Store store) {
        long total = space.availableBytes() + space.usedBytes();
        if (space.availableBytes() < domain.criticalGib() * GIB) {
            store.log(EventType.IRS_DISK_SPACE_LOW_ERROR, Facts.about(domain.id(), domain.name()));
        } else if (total > 0 && space.availableBytes() * 100 / total < domain.warningPercent()) {
            store.log(EventType.IRS_DISK_SPACE_LOW, Facts.about(domain.id(), domain.name()));
        }
    }
}
