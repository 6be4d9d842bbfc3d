package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.agent.protocol.storage.DeactivateDomain;
import org.reeve.agent.protocol.storage.StopSpm;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.HostCall;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.dal.storage.StorageDomains;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.datacenter.DataCenterStatus;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainStatus;
import org.reeve.model.user.ActionGroup;

/**
 * Takes a storage domain out of use. A master hands its part to another one; when there is none, nobody manages the storage any more, and
 * the data center goes to maintenance with it.
 */
@Dependent
public class DeactivateStorageDomain implements Action<DeactivateStorageDomain.Order, DeactivateStorageDomain.State> {

    private static final Integer[] NOT_THERE = {309, 313, 654};

    public record Order(DataCenterId dataCenter, StorageDomainId domain) implements Request {}

    /** A host with its number in the data center. */
    public record Member(HostId host, int number) {}

    /** @param heir the next master, where this one is the master and there is another */
    public record State(
            StoragePool pool,
            Attached domain,
            Optional<HostId> manager,
            Optional<StorageDomainId> heir,
            boolean last,
            List<Member> members) {

        int nextVersion() {
            return heir.isPresent() ? pool.masterVersion() + 1 : pool.masterVersion();
        }
    }

    private final DataCenters dataCenters;
    private final StorageDomains domains;
    private final PoolRows rows;
    private final PoolMembers hosts;

    @Inject
    public DeactivateStorageDomain(DataCenters dataCenters, StorageDomains domains, PoolRows rows, PoolMembers hosts) {
        this.dataCenters = dataCenters;
        this.domains = domains;
        this.rows = rows;
        this.hosts = hosts;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.deactivate", Order.class)
                .permit(ActionGroup.MANIPULATE_STORAGE_DOMAIN, Order::domain)
                .locks(order -> List.of(Lock.exclusive(order.domain()), PoolRows.lock(order.dataCenter())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Attached.find(store.sql(), order.dataCenter(), order.domain())
                .map(found -> found.mustBe(
                                "active",
                                StorageDomainStatus.ACTIVE,
                                StorageDomainStatus.INACTIVE,
                                StorageDomainStatus.UNKNOWN)
                        .and(unused(found, store)))
                .orElseGet(() -> Attached.notHere(order.domain()));
    }

    private static Verdict unused(Attached domain, Store store) {
        List<String> vms = store.sql()
                .list(
                        """
                        select distinct v.name from disk k join disk_vm a on a.disk_id = k.id join vm v on v.id = a.vm_id
                        join vm_seen s on s.vm_id = v.id
                        where k.storage_domain_id = ? and a.plugged and s.status <> 'DOWN' order by 1 limit 5""",
                        row -> row.getString(1),
                        domain.id());
        return Verdict.refuseIf(!vms.isEmpty(), "storage.in-use", "name", domain.name(), "vms", String.join(", ", vms));
    }

    @Override
    public State begin(Order order, Store store) {
        Attached domain =
                Attached.find(store.sql(), order.dataCenter(), order.domain()).orElseThrow();
        StoragePool pool = StoragePool.find(store.sql(), order.dataCenter()).orElseThrow();
        rows.become(order.dataCenter(), order.domain(), StorageDomainStatus.PREPARING_FOR_MAINTENANCE, store);
        List<StorageDomainId> others = domains.poolsIn(order.dataCenter().value()).stream()
                .filter(other -> other.status() == StorageDomainStatus.ACTIVE)
                .map(other -> other.storageDomain())
                .filter(other -> !other.equals(order.domain()))
                .toList();
        Optional<StorageDomainId> heir = domain.master()
                ? others.stream().filter(other -> data(other, store)).findFirst()
                : Optional.empty();
        boolean last = domain.master() && heir.isEmpty();
        List<Member> members = StorageHost.up(store.sql(), order.dataCenter()).stream()
                .flatMap(host -> host.number().map(number -> new Member(host.id(), number)).stream())
                .toList();
        return new State(pool, domain, rows.manager(order.dataCenter()), heir, last, members);
    }

    /** Only data domains can be masters. */
    private static boolean data(StorageDomainId domain, Store store) {
        return store.sql()
                .first(
                        "select type in ('DATA', 'MASTER') from storage_domain where id = ?",
                        row -> row.getBoolean(1),
                        domain)
                .orElse(false);
    }

    @Override
    public Plan<State> plan() {
        return Plan.<State>of()
                .undo((s, store) -> {
                    rows.become(s.pool().id(), s.domain().id(), s.domain().status(), store);
                    return s;
                })
                .call("deactivate", s -> s.manager().map(host -> HostCall.to(host, deactivate(s))))
                .pivot()
                .call(
                        "resign",
                        s -> s.last()
                                ? s.manager().map(host -> HostCall.to(
                                                host, new StopSpm(s.pool().id().value()))
                                        .unless(NOT_THERE))
                                : Optional.empty())
                .calls(
                        "leave",
                        s -> s.last()
                                ? s.members().stream()
                                        .map(member -> s.pool().disconnect(member.host(), member.number()))
                                        .toList()
                                : List.of())
                .write("record", this::record)
                .failed(
                        EventType.USER_DEACTIVATE_STORAGE_DOMAIN_FAILED,
                        s -> Facts.about(s.domain().id(), s.domain().name()))
                .build();
    }

    private static DeactivateDomain deactivate(State s) {
        return new DeactivateDomain(
                s.domain().id().value(),
                s.pool().id().value(),
                s.heir().map(StorageDomainId::value),
                Optional.of(s.nextVersion()));
    }

    private State record(State s, Store store) {
        rows.become(s.pool().id(), s.domain().id(), StorageDomainStatus.MAINTENANCE, store);
        s.heir().ifPresent(heir -> inherit(s, heir, store));
        if (s.last()) {
            rows.become(s.pool().id(), DataCenterStatus.MAINTENANCE, store);
            store.afterCommit(
                    () -> hosts.forget(s.members().stream().map(Member::host).toList()));
        }
        Facts facts = Facts.about(s.domain().id(), s.domain().name())
                .and(s.pool().id(), s.pool().name());
        store.log(EventType.USER_DEACTIVATED_STORAGE_DOMAIN, facts);
        store.log(EventType.STORAGE_DOMAIN_MOVED_TO_MAINTENANCE, facts);
        rows.tellHosts(store);
        return s;
    }

    private void inherit(State s, StorageDomainId heir, Store store) {
        store.sql()
                .run(
                        "update storage_domain_pool set master = false, version = version + 1 where data_center_id = ? and master",
                        s.pool().id());
        store.sql()
                .run(
                        """
                        update storage_domain_pool set master = true, version = version + 1
                        where data_center_id = ? and storage_domain_id = ?""",
                        s.pool().id(),
                        heir);
        domains.find(s.domain().id()).ifPresent(old -> {
            old.becomeData();
            domains.save(old);
        });
        domains.find(heir).ifPresent(next -> {
            next.becomeMaster();
            domains.save(next);
        });
        dataCenters.find(s.pool().id()).ifPresent(dataCenter -> {
            dataCenter.masterMoved();
            dataCenters.save(dataCenter);
        });
        store.changed(heir);
    }
}
