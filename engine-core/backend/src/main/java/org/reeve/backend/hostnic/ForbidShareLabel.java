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

/** Lets the shares of a card (SR-IOV) no longer serve the networks with a label. */
@Dependent
public class ForbidShareLabel implements Action<ForbidShareLabel.Order, ForbidShareLabel.Order> {

    public record Order(HostId host, UUID nic, String label) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("hostnic.forbid-label", Order.class)
                .permit(ActionGroup.CONFIGURE_HOST_NETWORK, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .failing(EventType.REMOVE_VFS_CONFIG_LABEL_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Cards.find(order.host(), order.nic(), store)
                .flatMap(HostNicView::share)
                .filter(share -> share.labels().contains(order.label()))
                .map(share -> Verdict.ok())
                .orElseGet(() -> Verdict.notFound(
                        "kernel.not-found", "kind", "label that shares may serve", "id", order.label()));
    }

    @Override
    public Order begin(Order order, Store store) {
        HostNicView card = Cards.find(order.host(), order.nic(), store).orElseThrow();
        store.sql()
                .run(
                        "delete from host_nic_share_label where host_id = ? and nic = ? and label = ?",
                        order.host(),
                        card.name(),
                        order.label());
        store.changed(order.host());
        store.log(
                EventType.REMOVE_VFS_CONFIG_LABEL,
                Cards.facts(order.host(), card, store).with("label", order.label()));
        return order;
    }
}
