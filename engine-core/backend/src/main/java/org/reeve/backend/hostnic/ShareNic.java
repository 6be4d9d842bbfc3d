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
import org.reeve.model.user.ActionGroup;

/** Decides whether the shares of a card (SR-IOV) may serve all networks or only some. How many there are, is for the host to say. */
@Dependent
public class ShareNic implements Action<ShareNic.Order, ShareNic.Order> {

    public record Order(HostId host, UUID nic, boolean allNetworks) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("hostnic.share", Order.class)
                .permit(ActionGroup.CONFIGURE_HOST_NETWORK, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .failing(EventType.UPDATE_HOST_NIC_VFS_CONFIG_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Cards.divisible(order.host(), order.nic(), store);
    }

    @Override
    public Order begin(Order order, Store store) {
        HostNicView card = Cards.find(order.host(), order.nic(), store).orElseThrow();
        Cards.share(order.host(), card, order.allNetworks(), store);
        store.changed(order.host());
        store.log(EventType.UPDATE_HOST_NIC_VFS_CONFIG, Cards.facts(order.host(), card, store));
        return order;
    }
}
