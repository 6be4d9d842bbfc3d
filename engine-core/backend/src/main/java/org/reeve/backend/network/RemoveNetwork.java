package org.reeve.backend.network;

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
import org.reeve.dal.network.Network;
import org.reeve.dal.network.Networks;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.user.ActionGroup;

/** Removes a network that nothing is connected to, with the ways into it. */
@Dependent
public class RemoveNetwork implements Action<RemoveNetwork.Order, RemoveNetwork.Order> {

    public record Order(NetworkId network) implements Request {}

    private final Networks networks;

    @Inject
    public RemoveNetwork(Networks networks) {
        this.networks = networks;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("network.remove", Order.class)
                .permit(ActionGroup.CONFIGURE_STORAGE_POOL_NETWORK, Order::network)
                .locks(order -> List.of(Lock.exclusive(order.network())))
                .failing(EventType.NETWORK_REMOVE_NETWORK_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return networks.find(order.network())
                .map(found -> unused(found, store))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "network", "id", order.network()));
    }

    private static Verdict unused(Network found, Store store) {
        List<String> users = users(found.id(), store);
        boolean management = store.sql()
                .first("select 1 from cluster_network where management and network_id = ?", row -> true, found.id())
                .isPresent();
        List<String> falling = store.sql()
                .list(
                        """
                        select f.name from vnic_profile p join vnic_profile f on f.failover_id = p.id
                        where p.network_id = ? and f.network_id <> p.network_id order by f.name limit 5""",
                        row -> row.getString(1),
                        found.id());
        return Verdict.refuseIf(management, "network.is-management", "name", found.name())
                .and(Verdict.refuseIf(
                        !falling.isEmpty(),
                        "network.profile-failover-of",
                        "name",
                        found.name(),
                        "names",
                        String.join(", ", falling)))
                .and(Verdict.refuseIf(
                        !users.isEmpty(), "network.in-use", "name", found.name(), "names", String.join(", ", users)));
    }

    /** Machines and templates with a NIC in the network. */
    static List<String> users(NetworkId network, Store store) {
        return store.sql()
                .list(
                        """
                        select distinct coalesce(v.name, t.name) as name
                        from nic n join vnic_profile p on p.id = n.vnic_profile_id
                        left join vm v on v.id = n.vm_id left join template t on t.id = n.template_id
                        where p.network_id = ? order by name limit 5""",
                        row -> row.getString(1),
                        network);
    }

    @Override
    public Order begin(Order order, Store store) {
        Network removed = networks.find(order.network()).orElseThrow();
        store.sql()
                .list(
                        "delete from vnic_profile where network_id = ? returning id",
                        row -> new VnicProfileId(row.getObject(1, UUID.class)),
                        removed.id())
                .forEach(profile -> {
                    Rights.takeAll(store, profile);
                    store.removed(profile);
                });
        Rights.takeAll(store, removed.id());
        ClusterUses.handOverAll(removed.id(), store);
        networks.remove(removed);
        store.removed(removed.id());
        store.log(EventType.NETWORK_REMOVE_NETWORK, Facts.about(removed.id(), removed.name()));
        return order;
    }
}
