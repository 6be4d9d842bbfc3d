package org.reeve.backend.hostnic;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.network.LabelNetwork;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;

/** Labels a card, so that networks with the same label come to it when the wires of its host are next set up. */
@Dependent
public class LabelNic implements Action<LabelNic.Order, LabelNic.Order> {

    public record Order(HostId host, UUID nic, String label) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("hostnic.label", Order.class)
                .permit(ActionGroup.CONFIGURE_HOST_NETWORK, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .failing(EventType.LABEL_NIC_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Cards.find(order.host(), order.nic(), store)
                .map(card -> Verdict.invalidIf(
                                !order.label().matches(LabelNetwork.FORM),
                                "network.label-invalid",
                                "label",
                                order.label())
                        .and(Verdict.refuseIf(
                                card.tag().isPresent() || Cards.bound(order.host(), card, store),
                                "hostnic.not-labelled",
                                "nic",
                                card.name()))
                        .and(Cards.labelled(order.host(), order.label(), store)
                                .map(nic -> Verdict.refuse("hostnic.label-taken", "label", order.label(), "nic", nic))
                                .orElse(Verdict.ok())))
                .orElseGet(() -> Cards.unknown(order.nic()));
    }

    @Override
    public Order begin(Order order, Store store) {
        HostNicView card = Cards.find(order.host(), order.nic(), store).orElseThrow();
        store.sql()
                .run(
                        "insert into host_nic_label (host_id, nic, label) values (?, ?, ?)",
                        order.host(),
                        card.name(),
                        order.label());
        store.changed(order.host());
        store.log(EventType.LABEL_NIC, Cards.facts(order.host(), card, store).with("label", order.label()));
        return order;
    }
}
