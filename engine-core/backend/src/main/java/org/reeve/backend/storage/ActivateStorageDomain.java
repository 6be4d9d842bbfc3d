package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.agent.protocol.storage.ActivateDomain;
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
import org.reeve.dal.datacenter.DataCenterSeen;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.dal.storage.StorageConnections;
import org.reeve.dal.storage.StorageDomains;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.DataCenterStatus;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainStatus;
import org.reeve.model.user.ActionGroup;

/** Puts a storage domain to use again. The master of a data center in maintenance brings the data center up with it. */
@Dependent
public class ActivateStorageDomain implements Action<ActivateStorageDomain.Order, ActivateStorageDomain.State> {

    public record Order(DataCenterId dataCenter, StorageDomainId domain) implements Request {}

    public record State(StoragePool pool, Attached domain, StorageServer server, Seat seat, Space space)
            implements SeatStages.Seated<State> {

        @Override
        public State seated(Seat next) {
            return new State(pool, domain, server, next, space);
        }

        State measured(DomainStats stats) {
            return new State(pool, domain, server, seat, Space.of(stats));
        }
    }

    private final DataCenters dataCenters;
    private final StorageDomains domains;
    private final StorageConnections connections;
    private final PoolRows rows;

    @Inject
    public ActivateStorageDomain(
            DataCenters dataCenters, StorageDomains domains, StorageConnections connections, PoolRows rows) {
        this.dataCenters = dataCenters;
        this.domains = domains;
        this.connections = connections;
        this.rows = rows;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.activate", Order.class)
                .permit(ActionGroup.MANIPULATE_STORAGE_DOMAIN, Order::domain)
                .locks(order -> List.of(Lock.exclusive(order.domain()), PoolRows.lock(order.dataCenter())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Attached.find(store.sql(), order.dataCenter(), order.domain())
                .map(found -> found.mustBe(
                                "in maintenance or inactive",
                                StorageDomainStatus.MAINTENANCE,
                                StorageDomainStatus.INACTIVE,
                                StorageDomainStatus.UNKNOWN)
                        .and(ConnectionUse.reachable(
                                domains.find(order.domain()).orElseThrow()))
                        .and(somebody(found, store)))
                .orElseGet(() -> Attached.notHere(order.domain()));
    }

    private Verdict somebody(Attached domain, Store store) {
        String name = dataCenters.find(domain.dataCenter()).orElseThrow().name();
        if (!idle(domain.dataCenter())) {
            return Verdict.refuseIf(
                    rows.manager(domain.dataCenter()).isEmpty(), "storage.no-manager", "data_center", name);
        }
        return Verdict.refuseIf(!domain.master(), "storage.master-first", "name", domain.name(), "data_center", name)
                .and(Verdict.refuseIf(
                        StorageHost.candidates(store.sql(), domain.dataCenter()).isEmpty(),
                        "storage.no-host",
                        "data_center",
                        name));
    }

    private boolean idle(DataCenterId dataCenter) {
        return dataCenters
                .seen(dataCenter)
                .map(DataCenterSeen::status)
                .filter(status -> status == DataCenterStatus.MAINTENANCE)
                .isPresent();
    }

    @Override
    public State begin(Order order, Store store) {
        Attached domain =
                Attached.find(store.sql(), order.dataCenter(), order.domain()).orElseThrow();
        boolean idle = idle(order.dataCenter());
        HostId host = idle
                ? StorageHost.candidates(store.sql(), order.dataCenter())
                        .getFirst()
                        .id()
                : rows.manager(order.dataCenter()).orElseThrow();
        int number = StorageHost.numbered(store.sql(), host, order.dataCenter());
        rows.become(order.dataCenter(), order.domain(), StorageDomainStatus.ACTIVATING, store);
        StorageServer server = domains.find(order.domain())
                .flatMap(found -> found.connection())
                .flatMap(connections::find)
                .map(StorageServer::of)
                .orElseThrow();
        return new State(
                StoragePool.find(store.sql(), order.dataCenter()).orElseThrow(),
                domain,
                server,
                idle ? Seat.wanted(host, number) : Seat.taken(host, number),
                Space.UNKNOWN);
    }

    @Override
    public Plan<State> plan() {
        Plan.Builder<State> plan = Plan.<State>of()
                .undo((s, store) -> {
                    rows.become(s.pool().id(), s.domain().id(), s.domain().status(), store);
                    return s;
                })
                .call("connect", s -> Optional.of(s.server().connect(s.seat().host())), (s, answers) -> {
                    s.server().mustBeConnected(answers);
                    return s;
                });
        SeatStages.take(plan)
                .call(
                        "activate",
                        s -> Optional.of(HostCall.to(
                                s.seat().host(),
                                new ActivateDomain(
                                        s.domain().id().value(), s.pool().id().value()))))
                .<DomainStats>call(
                        "measure",
                        s -> Optional.of(HostCall.to(
                                s.seat().host(),
                                new GetDomainStats(s.domain().id().value()))),
                        State::measured)
                .pivot()
                .write("record", this::record);
        return SeatStages.clear(plan)
                .failed(
                        EventType.USER_ACTIVATE_STORAGE_DOMAIN_FAILED,
                        s -> Facts.about(s.domain().id(), s.domain().name()))
                .build();
    }

    private State record(State s, Store store) {
        rows.become(s.pool().id(), s.domain().id(), StorageDomainStatus.ACTIVE, store);
        s.space().save(s.domain().id(), store);
        if (s.seat().wanted()) {
            rows.managed(s.pool().id(), s.pool().name(), s.seat(), store);
        }
        store.log(
                EventType.USER_ACTIVATED_STORAGE_DOMAIN,
                Facts.about(s.domain().id(), s.domain().name())
                        .and(s.pool().id(), s.pool().name()));
        rows.tellHosts(store);
        return s;
    }
}
