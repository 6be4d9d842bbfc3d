package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.storage.ActivateDomain;
import org.reeve.agent.protocol.storage.AttachDomain;
import org.reeve.agent.protocol.storage.CreatePool;
import org.reeve.agent.protocol.storage.DestroyPool;
import org.reeve.agent.protocol.storage.DetachDomain;
import org.reeve.agent.protocol.storage.DomainStats;
import org.reeve.agent.protocol.storage.GetDomainStats;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.HostCall;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.datacenter.DataCenter;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.dal.storage.StorageConnections;
import org.reeve.dal.storage.StorageDomain;
import org.reeve.dal.storage.StorageDomainPool;
import org.reeve.dal.storage.StorageDomains;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.DataCenterStatus;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainStatus;
import org.reeve.model.storage.StorageType;
import org.reeve.model.user.ActionGroup;

/** Gives a storage domain to a data center and puts it to use. The first one makes the data center's storage pool, and becomes its master. */
@Dependent
public class AttachStorageDomain implements Action<AttachStorageDomain.Order, AttachStorageDomain.State> {

    /** How sanlock and its like are to hold leases: renewed every 5 s, gone after 60, with 10 s and 3 tries a write. */
    private static final int[] LEASE = {5, 60, 10, 3};

    private static final Integer[] NOT_THERE = {309, 313, 324, 353, 358};

    public record Order(DataCenterId dataCenter, StorageDomainId domain) implements Request {}

    /** @param first whether this domain makes the pool */
    public record State(
            StoragePool pool,
            StorageDomainId domain,
            String name,
            StorageServer server,
            boolean first,
            Seat seat,
            Space space)
            implements SeatStages.Seated<State> {

        @Override
        public State seated(Seat next) {
            return new State(pool, domain, name, server, first, next, space);
        }

        State measured(DomainStats stats) {
            return new State(pool, domain, name, server, first, seat, Space.of(stats));
        }
    }

    private final DataCenters dataCenters;
    private final StorageDomains domains;
    private final StorageConnections connections;
    private final PoolRows rows;

    @Inject
    public AttachStorageDomain(
            DataCenters dataCenters, StorageDomains domains, StorageConnections connections, PoolRows rows) {
        this.dataCenters = dataCenters;
        this.domains = domains;
        this.connections = connections;
        this.rows = rows;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.attach", Order.class)
                .permit(ActionGroup.MANIPULATE_STORAGE_DOMAIN, Order::domain)
                .permit(ActionGroup.MANIPULATE_STORAGE_DOMAIN, Order::dataCenter)
                .locks(order -> List.of(Lock.exclusive(order.domain()), PoolRows.lock(order.dataCenter())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<DataCenter> dataCenter = dataCenters.find(order.dataCenter());
        Optional<StorageDomain> domain = domains.find(order.domain());
        if (dataCenter.isEmpty() || domain.isEmpty()) {
            return Verdict.notFound(
                    "kernel.not-found",
                    "kind",
                    dataCenter.isEmpty() ? "data center" : "storage domain",
                    "id",
                    dataCenter.isEmpty() ? order.dataCenter() : order.domain());
        }
        boolean local = domain.get().storageType() == StorageType.LOCALFS;
        boolean made = domains.seen(order.domain())
                .flatMap(seen -> seen.availableBytes())
                .isPresent();
        return unattached(domain.get())
                .and(ConnectionUse.reachable(domain.get()))
                .and(Verdict.refuseIf(
                        !made, "storage.never-finished", "name", domain.get().name()))
                .and(Verdict.refuseIf(
                        local != dataCenter.get().local(),
                        "storage.kinds-differ",
                        "name",
                        domain.get().name(),
                        "data_center",
                        dataCenter.get().name(),
                        "wanted",
                        dataCenter.get().local() ? "local" : "shared"))
                .and(manager(dataCenter.get(), store));
    }

    private Verdict unattached(StorageDomain domain) {
        return domains.poolsOf(domain.id().value()).stream()
                .findFirst()
                .map(pool -> Verdict.refuse(
                        "storage.attached",
                        "name",
                        domain.name(),
                        "data_center",
                        dataCenters
                                .find(pool.dataCenter())
                                .map(DataCenter::name)
                                .orElse("")))
                .orElse(Verdict.ok());
    }

    private Verdict manager(DataCenter dataCenter, Store store) {
        boolean first = domains.poolsIn(dataCenter.id().value()).isEmpty();
        return first
                ? Verdict.refuseIf(
                        StorageHost.candidates(store.sql(), dataCenter.id()).isEmpty(),
                        "storage.no-host",
                        "data_center",
                        dataCenter.name())
                : Verdict.refuseIf(
                        rows.manager(dataCenter.id()).isEmpty(),
                        "storage.no-manager",
                        "data_center",
                        dataCenter.name());
    }

    @Override
    public State begin(Order order, Store store) {
        DataCenter dataCenter = dataCenters.find(order.dataCenter()).orElseThrow();
        StorageDomain domain = domains.find(order.domain()).orElseThrow();
        boolean first = domains.poolsIn(dataCenter.id().value()).isEmpty();
        if (first) {
            dataCenter.masterMoved();
            dataCenter.formatStorage(domain.storageFormat());
            dataCenters.save(dataCenter);
            domain.becomeMaster();
            domains.save(domain);
        }
        domains.add(new StorageDomainPool(UUID.randomUUID(), domain, dataCenter.id(), first, store.now()));
        store.created(domain.id());
        store.changed(domain.id());
        store.changed(dataCenter.id());
        HostId host = first
                ? StorageHost.candidates(store.sql(), dataCenter.id())
                        .getFirst()
                        .id()
                : rows.manager(dataCenter.id()).orElseThrow();
        int number = StorageHost.numbered(store.sql(), host, dataCenter.id());
        StorageServer server = StorageServer.of(
                connections.find(domain.connection().orElseThrow()).orElseThrow());
        StoragePool pool = first
                ? new StoragePool(
                        dataCenter.id(),
                        dataCenter.name(),
                        domain.id(),
                        dataCenter.masterVersion(),
                        Map.of(domain.id().value(), "attached"))
                : StoragePool.find(store.sql(), dataCenter.id()).orElseThrow();
        Seat seat = first ? Seat.wanted(host, number) : Seat.taken(host, number);
        return new State(pool, domain.id(), domain.name(), server, first, seat, Space.UNKNOWN);
    }

    @Override
    public Plan<State> plan() {
        Plan.Builder<State> plan = Plan.<State>of()
                .undo(this::letGo)
                .call("connect", s -> Optional.of(s.server().connect(s.seat().host())), (s, answers) -> {
                    s.server().mustBeConnected(answers);
                    return s;
                })
                .call("give", s -> Optional.of(s.first() ? createPool(s) : attach(s)))
                .undoCalls(s -> s.first() ? List.of(destroyPool(s), detach(s)) : List.of(detach(s)));
        SeatStages.take(plan)
                .call(
                        "activate",
                        s -> Optional.of(HostCall.to(
                                s.seat().host(),
                                new ActivateDomain(
                                        s.domain().value(), s.pool().id().value()))))
                .<DomainStats>call(
                        "measure",
                        s -> Optional.of(HostCall.to(
                                s.seat().host(), new GetDomainStats(s.domain().value()))),
                        State::measured)
                .pivot()
                .write("record", this::record);
        return SeatStages.clear(plan)
                .failed(EventType.USER_ATTACH_STORAGE_DOMAIN_TO_POOL_FAILED, s -> Facts.about(s.domain(), s.name())
                        .and(s.pool().id(), s.pool().name()))
                .build();
    }

    private static HostCall<Void> createPool(State s) {
        StoragePool pool = s.pool();
        return HostCall.to(
                s.seat().host(),
                new CreatePool(
                        pool.id().value(),
                        pool.name(),
                        s.domain().value(),
                        pool.masterVersion(),
                        List.of(s.domain().value()),
                        LEASE[0],
                        LEASE[1],
                        LEASE[2],
                        LEASE[3]));
    }

    private static HostCall<Void> attach(State s) {
        return HostCall.to(
                s.seat().host(),
                new AttachDomain(s.domain().value(), s.pool().id().value()));
    }

    private static HostCall<Void> destroyPool(State s) {
        return HostCall.to(
                        s.seat().host(),
                        new DestroyPool(
                                s.pool().id().value(),
                                s.seat().number(),
                                Optional.of(Integer.toString(s.seat().number()))))
                .unless(NOT_THERE);
    }

    /** By force it also frees a domain of a pool that was never joined. */
    private static HostCall<Void> detach(State s) {
        return HostCall.to(
                        s.seat().host(),
                        new DetachDomain(
                                s.domain().value(),
                                s.pool().id().value(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(true)))
                .unless(NOT_THERE);
    }

    private State record(State s, Store store) {
        rows.become(s.pool().id(), s.domain(), StorageDomainStatus.ACTIVE, store);
        s.space().save(s.domain(), store);
        if (s.first()) {
            rows.managed(s.pool().id(), s.pool().name(), s.seat(), store);
        }
        Facts facts =
                Facts.about(s.domain(), s.name()).and(s.pool().id(), s.pool().name());
        store.log(EventType.USER_ATTACH_STORAGE_DOMAIN_TO_POOL, facts);
        store.log(EventType.USER_ACTIVATED_STORAGE_DOMAIN, facts);
        rows.tellHosts(store);
        return s;
    }

    private State letGo(State s, Store store) {
        domains.pool(s.domain().value(), s.pool().id().value()).ifPresent(domains::remove);
        if (s.first()) {
            domains.find(s.domain()).ifPresent(domain -> {
                domain.becomeData();
                domains.save(domain);
            });
            rows.become(s.pool().id(), DataCenterStatus.UNINITIALIZED, store);
        }
        store.changed(s.domain());
        store.changed(s.pool().id());
        return s;
    }
}
