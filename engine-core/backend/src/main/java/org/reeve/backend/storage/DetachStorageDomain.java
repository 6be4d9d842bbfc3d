package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.agent.protocol.storage.ConnectionStatus;
import org.reeve.agent.protocol.storage.DetachDomain;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.HostCall;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
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

/** Takes a storage domain in maintenance away from its data center. With the last one the storage pool is gone. */
@Dependent
public class DetachStorageDomain implements Action<DetachStorageDomain.Order, DetachStorageDomain.State> {

    private static final Integer[] NOT_THERE = {309, 313, 353};

    public record Order(DataCenterId dataCenter, StorageDomainId domain) implements Request {}

    public record State(StoragePool pool, Attached domain, StorageServer server, HostId host, boolean last) {}

    private final StorageDomains domains;
    private final StorageConnections connections;
    private final PoolRows rows;

    @Inject
    public DetachStorageDomain(StorageDomains domains, StorageConnections connections, PoolRows rows) {
        this.domains = domains;
        this.connections = connections;
        this.rows = rows;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.detach", Order.class)
                .permit(ActionGroup.MANIPULATE_STORAGE_DOMAIN, Order::domain)
                .locks(order -> List.of(Lock.exclusive(order.domain()), PoolRows.lock(order.dataCenter())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Attached.find(store.sql(), order.dataCenter(), order.domain())
                .map(found -> found.mustBe("in maintenance", StorageDomainStatus.MAINTENANCE)
                        .and(ConnectionUse.reachable(
                                domains.find(order.domain()).orElseThrow()))
                        .and(empty(found, store))
                        .and(lastIfMaster(found, store))
                        .and(somebody(found, store)))
                .orElseGet(() -> Attached.notHere(order.domain()));
    }

    private static Verdict empty(Attached domain, Store store) {
        List<String> disks = store.sql()
                .list(
                        "select alias from disk where storage_domain_id = ? order by 1 limit 5",
                        row -> row.getString(1),
                        domain.id());
        List<String> leases = store.sql()
                .list(
                        "select name from vm where lease_storage_domain_id = ? order by 1 limit 5",
                        row -> row.getString(1),
                        domain.id());
        return Verdict.refuseIf(
                        !disks.isEmpty(), "storage.has-disks", "name", domain.name(), "disks", String.join(", ", disks))
                .and(Verdict.refuseIf(
                        !leases.isEmpty(),
                        "storage.has-leases",
                        "name",
                        domain.name(),
                        "names",
                        String.join(", ", leases)));
    }

    private static Verdict lastIfMaster(Attached domain, Store store) {
        List<String> others = store.sql()
                .list(
                        """
                        select d.name from storage_domain_pool p join storage_domain d on d.id = p.storage_domain_id
                        where p.data_center_id = ? and d.id <> ? order by 1 limit 5""",
                        row -> row.getString(1),
                        domain.dataCenter(),
                        domain.id());
        return Verdict.refuseIf(
                domain.master() && !others.isEmpty(),
                "storage.others-depend",
                "name",
                domain.name(),
                "names",
                String.join(", ", others));
    }

    private Verdict somebody(Attached domain, Store store) {
        return Verdict.refuseIf(
                host(domain, store).isEmpty(),
                "storage.no-host",
                "data_center",
                StoragePool.find(store.sql(), domain.dataCenter())
                        .map(StoragePool::name)
                        .orElse(""));
    }

    /** The last domain is freed by whoever reaches it, since nobody manages the storage any more. */
    private Optional<HostId> host(Attached domain, Store store) {
        return domain.master()
                ? StorageHost.up(store.sql(), domain.dataCenter()).stream()
                        .findFirst()
                        .map(StorageHost::id)
                : rows.manager(domain.dataCenter());
    }

    @Override
    public State begin(Order order, Store store) {
        Attached domain =
                Attached.find(store.sql(), order.dataCenter(), order.domain()).orElseThrow();
        rows.become(order.dataCenter(), order.domain(), StorageDomainStatus.DETACHING, store);
        StorageServer server = domains.find(order.domain())
                .flatMap(found -> found.connection())
                .flatMap(connections::find)
                .map(StorageServer::of)
                .orElseThrow();
        return new State(
                StoragePool.find(store.sql(), order.dataCenter()).orElseThrow(),
                domain,
                server,
                host(domain, store).orElseThrow(),
                domain.master());
    }

    @Override
    public Plan<State> plan() {
        return Plan.<State>of()
                .undo((s, store) -> {
                    rows.become(s.pool().id(), s.domain().id(), s.domain().status(), store);
                    return s;
                })
                .<List<ConnectionStatus>>call(
                        "connect", s -> Optional.of(s.server().connect(s.host())), (s, answers) -> {
                            s.server().mustBeConnected(answers);
                            return s;
                        })
                .call(
                        "detach",
                        s -> Optional.of(HostCall.to(s.host(), detach(s)).unless(NOT_THERE)))
                .pivot()
                .write("record", this::record)
                .call("disconnect", s -> Optional.of(s.server().disconnect(s.host())))
                .failed(EventType.USER_DETACH_STORAGE_DOMAIN_FROM_POOL_FAILED, s -> Facts.about(
                                s.domain().id(), s.domain().name())
                        .and(s.pool().id(), s.pool().name()))
                .build();
    }

    private static DetachDomain detach(State s) {
        return new DetachDomain(
                s.domain().id().value(),
                s.pool().id().value(),
                Optional.of(s.pool().master().value()),
                Optional.of(s.pool().masterVersion()),
                Optional.of(s.last()));
    }

    private State record(State s, Store store) {
        domains.pool(s.domain().id().value(), s.pool().id().value()).ifPresent(domains::remove);
        if (s.last()) {
            domains.find(s.domain().id()).ifPresent(domain -> {
                domain.becomeData();
                domains.save(domain);
            });
            rows.become(s.pool().id(), DataCenterStatus.UNINITIALIZED, store);
        }
        store.changed(s.domain().id());
        store.changed(s.pool().id());
        store.log(
                EventType.USER_DETACH_STORAGE_DOMAIN_FROM_POOL,
                Facts.about(s.domain().id(), s.domain().name())
                        .and(s.pool().id(), s.pool().name()));
        rows.tellHosts(store);
        return s;
    }
}
