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

/** Takes a label off a card. */
@Dependent
public class UnlabelNic implements Action<UnlabelNic.Order, UnlabelNic.Order> {

    public record Order(HostId host, UUID nic, String label) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("hostnic.unlabel", Order.class)
                .permit(ActionGroup.CONFIGURE_HOST_NETWORK, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .failing(EventType.UNLABEL_NIC_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Cards.find(order.host(), order.nic(), store)
                .filter(card -> card.labels().contains(order.label()))
                .map(card -> Verdict.ok())
                .orElseGet(
                        () -> Verdict.notFound("kernel.not-found", "kind", "label of this card", "id", order.label()));
    }

    @Override
    public Order begin(Order order, Store store) {
        HostNicView card = Cards.find(order.host(), order.nic(), store).orElseThrow();
        store.sql().run("delete from host_nic_label where host_id = ? and label = ?", order.host(), order.label());
        store.changed(order.host());
        store.log(EventType.UNLABEL_NIC, Cards.facts(order.host(), card, store).with("label", order.label()));
        return order;
    }
}
