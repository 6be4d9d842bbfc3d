package org.reeve.backend.datacenter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.Profiles;
import org.reeve.backend.quota.Quotas;
import org.reeve.dal.datacenter.DataCenter;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskId;
import org.reeve.model.event.EventType;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.user.ActionGroup;

/**
 * Removes a data center with its networks. Its clusters stay, without one. By force it is removed together with its storage, of which
 * only the engine's knowledge goes: what is on the storage itself stays there.
 */
@Dependent
public class RemoveDataCenter implements Action<RemoveDataCenter.Order, RemoveDataCenter.Order> {

    public record Order(DataCenterId dataCenter, boolean force) implements Request {}

    private final DataCenters dataCenters;
    private final Profiles profiles;
    private final Quotas quotas;

    @Inject
    public RemoveDataCenter(DataCenters dataCenters, Profiles profiles, Quotas quotas) {
        this.dataCenters = dataCenters;
        this.profiles = profiles;
        this.quotas = quotas;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("datacenter.remove", Order.class)
                .permit(ActionGroup.DELETE_STORAGE_POOL, Order::dataCenter)
                .locks(order -> List.of(Lock.exclusive(order.dataCenter())))
                .failing(EventType.USER_REMOVE_STORAGE_POOL_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return dataCenters
                .find(order.dataCenter())
                .map(found -> empty(order, found, store))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "data center", "id", order.dataCenter()));
    }

    private static Verdict empty(Order order, DataCenter found, Store store) {
        return refusal(store, found, "datacenter.has-vm", "select name from vm where data_center_id = ?")
                .and(refusal(
                        store, found, "datacenter.has-template", "select name from template where data_center_id = ?"))
                .and(
                        refusal(
                                store,
                                found,
                                "datacenter.has-storage-in-use",
                                """
                        select d.name from storage_domain_pool p join storage_domain d on d.id = p.storage_domain_id
                        where p.data_center_id = ?
                            and p.status not in ('MAINTENANCE', 'INACTIVE', 'UNKNOWN', 'UNATTACHED', 'UNINITIALIZED')"""))
                .and(order.force() ? hostsOut(found, store) : withoutStorage(found, store));
    }

    private static Verdict withoutStorage(DataCenter found, Store store) {
        return refusal(
                store,
                found,
                "datacenter.has-storage",
                """
                select d.name from storage_domain_pool p join storage_domain d on d.id = p.storage_domain_id
                where p.data_center_id = ?""");
    }

    /** A host that works might still have the storage open that is forgotten here. */
    private static Verdict hostsOut(DataCenter found, Store store) {
        return refusal(
                store,
                found,
                "datacenter.has-host",
                """
                select h.name from host h join host_seen s on s.host_id = h.id join cluster c on c.id = h.cluster_id
                where c.data_center_id = ? and s.status <> 'MAINTENANCE'""");
    }

    private static Verdict refusal(Store store, DataCenter found, String message, String sql) {
        List<String> names = store.sql().list(sql + " limit 5", row -> row.getString(1), found.id());
        return Verdict.refuseIf(!names.isEmpty(), message, "name", found.name(), "names", String.join(", ", names));
    }

    @Override
    public Order begin(Order order, Store store) {
        DataCenter removed = dataCenters.find(order.dataCenter()).orElseThrow();
        forgetStorage(removed.id(), store);
        quotas.leave(removed.id(), store);
        ids(
                        store,
                        "delete from vnic_profile where network_id in (select id from network where data_center_id = ?) returning id",
                        removed.id())
                .forEach(id -> {
                    Rights.takeAll(store, List.of(id));
                    store.removed(new VnicProfileId(id));
                });
        ids(store, "delete from network where data_center_id = ? returning id", removed.id())
                .forEach(id -> {
                    Rights.takeAll(store, List.of(id));
                    store.removed(new NetworkId(id));
                });
        ids(store, "update cluster set data_center_id = null where data_center_id = ? returning id", removed.id())
                .forEach(id -> store.changed(new ClusterId(id)));
        Rights.takeAll(store, removed.id());
        dataCenters.remove(removed);
        store.removed(removed.id());
        store.log(
                order.force() ? EventType.USER_FORCE_REMOVE_STORAGE_POOL : EventType.USER_REMOVE_STORAGE_POOL,
                Facts.about(removed.id(), removed.name()));
        return order;
    }

    /** Domains that serve other data centers too are only let go of. */
    private void forgetStorage(DataCenterId dataCenter, Store store) {
        List<UUID> domains = ids(
                store,
                "delete from storage_domain_pool where data_center_id = ? returning storage_domain_id as id",
                dataCenter);
        for (UUID id : domains) {
            StorageDomainId domain = new StorageDomainId(id);
            if (shared(store, domain)) {
                store.changed(domain);
            } else {
                forget(domain, store);
            }
        }
    }

    private static boolean shared(Store store, StorageDomainId domain) {
        return store.sql()
                .first("select shared from storage_domain where id = ?", row -> row.getBoolean(1), domain)
                .orElse(false);
    }

    private void forget(StorageDomainId domain, Store store) {
        store.sql().run("delete from disk_copy where storage_domain_id = ?", domain);
        ids(store, "delete from disk where storage_domain_id = ? returning id", domain)
                .forEach(id -> {
                    Rights.takeAll(store, List.of(id));
                    store.removed(new DiskId(id));
                });
        profiles.leave(ProfileKind.DISK, domain, store);
        store.sql()
                .run(
                        """
                        with gone as (delete from storage_domain where id = ? returning storage_connection_id as id)
                        delete from storage_connection c using gone where c.id = gone.id
                            and (select count(*) from storage_domain d where d.storage_connection_id = c.id) < 2
                            and not exists (select 1 from disk k where k.storage_connection_id = c.id)""",
                        domain);
        Rights.takeAll(store, domain);
        store.removed(domain);
    }

    private static List<UUID> ids(Store store, String sql, Object argument) {
        return store.sql().list(sql, row -> row.getObject("id", UUID.class), argument);
    }
}
