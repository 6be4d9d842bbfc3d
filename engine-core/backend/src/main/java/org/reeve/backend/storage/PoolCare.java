package org.reeve.backend.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.reeve.agent.protocol.storage.GetSpmStatus;
import org.reeve.agent.protocol.storage.SpmRole;
import org.reeve.agent.protocol.storage.SpmStatus;
import org.reeve.agent.protocol.storage.StopSpm;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Stores;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.DataCenterStatus;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.vdsbroker.AgentRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that a data center's storage has a manager, that its hosts know its domains, and that their room is known. */
@ApplicationScoped
public class PoolCare {

    private static final Logger LOG = LoggerFactory.getLogger(PoolCare.class);

    /** Soon these will be up or given up. */
    private static final Set<HostStatus> UNDECIDED =
            Set.of(HostStatus.CONNECTING, HostStatus.UNASSIGNED, HostStatus.INITIALIZING);

    /** A host in one of these cannot be writing any more. */
    private static final Set<HostStatus> SURELY_GONE =
            Set.of(HostStatus.DOWN, HostStatus.REBOOT, HostStatus.MAINTENANCE, HostStatus.KDUMPING);

    private final Sql sql;
    private final Transactions transactions;
    private final Stores stores;
    private final PoolRows rows;
    private final PoolMembers members;
    private final RoomSurvey survey;
    private final HostTalk talk;
    private final Backend backend;
    private final Map<DataCenterId, Set<HostId>> tried = new ConcurrentHashMap<>();

    @Inject
    public PoolCare(
            Sql sql,
            Transactions transactions,
            Stores stores,
            PoolRows rows,
            PoolMembers members,
            RoomSurvey survey,
            HostTalk talk,
            Backend backend) {
        this.sql = sql;
        this.transactions = transactions;
        this.stores = stores;
        this.rows = rows;
        this.members = members;
        this.survey = survey;
        this.talk = talk;
        this.backend = backend;
    }

    /** For the client proxy that CDI makes of this class. */
    protected PoolCare() {
        this(null, null, null, null, null, null, null, null);
    }

    /** @param busy whether a job is changing its storage: then it is left alone */
    record Center(
            DataCenterId id,
            String name,
            DataCenterStatus status,
            Optional<HostId> manager,
            Optional<HostStatus> managerStatus,
            boolean busy) {

        static List<Center> withStorage(Sql sql) {
            return sql.list(
                    """
                    select d.id, d.name, s.status, s.spm_host_id, h.status as host_status,
                        exists (select 1 from job_lock l where l.key = 'data_center_storage_name:' || d.id) as busy
                    from data_center d join data_center_seen s on s.data_center_id = d.id
                        left join host_seen h on h.host_id = s.spm_host_id
                    where s.status not in ('UNINITIALIZED', 'MAINTENANCE')
                        and exists (select 1 from storage_domain_pool p where p.data_center_id = d.id)""",
                    Center::of);
        }

        private static Center of(ResultSet row) throws SQLException {
            return new Center(
                    new DataCenterId(row.getObject("id", UUID.class)),
                    row.getString("name"),
                    DataCenterStatus.valueOf(row.getString("status")),
                    Optional.ofNullable(row.getObject("spm_host_id", UUID.class))
                            .map(HostId::new),
                    Optional.ofNullable(row.getString("host_status")).map(HostStatus::valueOf),
                    row.getBoolean("busy"));
        }
    }

    /** @return whether all is well, so that there is no hurry to look again */
    boolean look(Center center) throws InterruptedException {
        if (center.busy()) {
            return false;
        }
        if (center.status() != DataCenterStatus.UP) {
            return elect(center);
        }
        return center.manager().isPresent()
                ? attend(center, center.manager().get())
                : lost(center, "nobody manages it");
    }

    private boolean attend(Center center, HostId manager) throws InterruptedException {
        HostStatus status = center.managerStatus().orElse(HostStatus.DOWN);
        if (UNDECIDED.contains(status)) {
            return false;
        }
        if (status != HostStatus.UP) {
            resign(center.id(), manager);
            return lost(center, "its manager is " + status.name().toLowerCase(java.util.Locale.ROOT));
        }
        try {
            if (talk.ask(manager, new GetSpmStatus(center.id().value())).spmStatus() != SpmRole.SPM) {
                return lost(center, "its manager is no longer the manager");
            }
        } catch (ExecutionException e) {
            return e.getCause() instanceof AgentRefused refused && lost(center, refused.message());
        }
        tried.remove(center.id());
        instruct(center.id());
        survey.measure(center.id(), manager);
        return true;
    }

    /** Hosts that missed a change are told. One that fails is told again next time; whether it may stay up is its own watch's business. */
    private void instruct(DataCenterId dataCenter) throws InterruptedException {
        for (StorageHost host : transactions.run(() -> StorageHost.up(sql, dataCenter))) {
            Optional<String> objection = members.bring(host.id(), dataCenter);
            objection.ifPresent(cause -> LOG.warn("host={} is no member of its pool cause={}", host.id(), cause));
        }
    }

    /** A manager that is being put to rest gives the role back while it can. */
    private void resign(DataCenterId dataCenter, HostId manager) throws InterruptedException {
        if (!talk.connected(manager)) {
            return;
        }
        try {
            talk.ask(manager, new StopSpm(dataCenter.value()));
        } catch (ExecutionException e) {
            LOG.info(
                    "host={} does not give the role back cause={}",
                    manager,
                    e.getCause().getMessage());
        }
    }

    private boolean lost(Center center, String cause) {
        become(
                center,
                DataCenterStatus.NON_RESPONSIVE,
                store -> store.log(
                        EventType.SYSTEM_CHANGE_STORAGE_POOL_STATUS_PROBLEMATIC,
                        Facts.about(center.id(), center.name()).with("cause", cause)));
        return false;
    }

    private void become(Center center, DataCenterStatus status, java.util.function.Consumer<Store> also) {
        if (center.status() != status) {
            transactions.run(() -> stores.within(Engine.caller(), store -> {
                rows.become(center.id(), status, store);
                also.accept(store);
            }));
        }
    }

    private boolean elect(Center center) throws InterruptedException {
        List<StorageHost> candidates = transactions.run(() -> StorageHost.candidates(sql, center.id()));
        if (candidates.isEmpty()) {
            tried.remove(center.id());
            become(
                    center,
                    DataCenterStatus.NON_RESPONSIVE,
                    store -> store.log(
                            EventType.SYSTEM_CHANGE_STORAGE_POOL_STATUS_NON_RESPONSIVE_NO_REPORTING_HOSTS,
                            Facts.about(center.id(), center.name())));
            return !somebodyIsComing(center.id());
        }
        Set<HostId> had = tried.computeIfAbsent(center.id(), id -> ConcurrentHashMap.newKeySet());
        Optional<StorageHost> next =
                candidates.stream().filter(host -> !had.contains(host.id())).findFirst();
        if (next.isEmpty()) {
            tried.remove(center.id());
            become(
                    center,
                    DataCenterStatus.NOT_OPERATIONAL,
                    store -> store.log(
                            EventType.SYSTEM_CHANGE_STORAGE_POOL_STATUS_NO_HOST_FOR_SPM,
                            Facts.about(center.id(), center.name())));
            return true;
        }
        had.add(next.get().id());
        nominate(center, next.get(), had);
        return false;
    }

    private boolean somebodyIsComing(DataCenterId dataCenter) {
        return transactions
                .run(() -> sql.first(
                        """
                        select 1 from host h join host_seen s on s.host_id = h.id join cluster c on c.id = h.cluster_id
                        where c.data_center_id = ? and s.status = any(?)""",
                        row -> true,
                        dataCenter,
                        UNDECIDED))
                .isPresent();
    }

    /** Asks the storage itself who has the role: two managers at a time would ruin it. */
    private void nominate(Center center, StorageHost host, Set<HostId> had) throws InterruptedException {
        Optional<String> objection = members.bring(host.id(), center.id());
        if (objection.isPresent()) {
            LOG.warn("host={} cannot manage the storage cause={}", host.id(), objection.get());
            return;
        }
        try {
            SpmStatus seen = talk.ask(host.id(), new GetSpmStatus(center.id().value()));
            HostId best = seen.spmStatus() == SpmRole.SPM
                    ? host.id()
                    : holder(center.id(), seen).orElse(host.id());
            if (best.equals(host.id()) || had.add(best)) {
                backend.run(Engine.caller(), new ManageStorage.Order(center.id(), best));
            }
        } catch (ExecutionException e) {
            LOG.warn(
                    "host={} does not say who manages the storage cause={}",
                    host.id(),
                    e.getCause().getMessage());
        } catch (StillHeld held) {
            // It is asked again: the holder comes back, or is fenced.
            had.remove(host.id());
            lost(center, held.getMessage());
        } catch (Refused refused) {
            LOG.info("data-center={} cannot be given a manager now cause={}", center.id(), refused.getMessage());
        }
    }

    /** Somebody who may still be writing has the role. */
    private static final class StillHeld extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StillHeld(String message) {
            super(message);
        }
    }

    private record Holder(HostId id, String name, HostStatus status) {}

    /** Another host that has the role and works. Empty when the role is free, or its holder is surely gone. */
    private Optional<HostId> holder(DataCenterId dataCenter, SpmStatus seen) throws InterruptedException {
        Optional<Holder> holder = transactions.run(() -> sql.first(
                """
                select h.id, h.name, s.status from host_lockspace l join host h on h.id = l.host_id
                join host_seen s on s.host_id = h.id where l.data_center_id = ? and l.number = ?""",
                row -> new Holder(
                        new HostId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        HostStatus.valueOf(row.getString(3))),
                dataCenter,
                seen.spmId()));
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        if (holder.get().status() == HostStatus.UP) {
            return Optional.of(holder.get().id());
        }
        resign(dataCenter, holder.get().id());
        if (!SURELY_GONE.contains(holder.get().status())
                && !talk.connected(holder.get().id())) {
            throw new StillHeld("host " + holder.get().name() + " may still be managing its storage");
        }
        return Optional.empty();
    }
}
