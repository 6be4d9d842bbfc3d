package org.reeve.backend.hostnic;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.user.ActionGroup;

/** Lets the shares of a card (SR-IOV) no longer serve a network. */
@Dependent
public class ForbidShareNetwork implements Action<ForbidShareNetwork.Order, ForbidShareNetwork.Order> {

    public record Order(HostId host, UUID nic, NetworkId network) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("hostnic.forbid-network", Order.class)
                .permit(ActionGroup.CONFIGURE_HOST_NETWORK, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .failing(EventType.REMOVE_VFS_CONFIG_NETWORK_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Cards.find(order.host(), order.nic(), store)
                .flatMap(HostNicView::share)
                .filter(share -> share.networks().contains(order.network()))
                .map(share -> Verdict.ok())
                .orElseGet(() -> Verdict.notFound(
                        "kernel.not-found", "kind", "network that shares may serve", "id", order.network()));
    }

    @Override
    public Order begin(Order order, Store store) {
        HostNicView card = Cards.find(order.host(), order.nic(), store).orElseThrow();
        store.sql()
                .run(
                        "delete from host_nic_share_network where host_id = ? and nic = ? and network_id = ?",
                        order.host(),
                        card.name(),
                        order.network());
        store.changed(order.host());
        store.log(
                EventType.REMOVE_VFS_CONFIG_NETWORK,
                Cards.facts(order.host(), card, store).with("network", Cards.name(order.network(), store)));
        return order;
    }
}
