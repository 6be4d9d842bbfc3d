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

/** Lets the shares of a card (SR-IOV) serve the networks with one more label. */
@Dependent
public class AllowShareLabel implements Action<AllowShareLabel.Order, AllowShareLabel.Order> {

    public record Order(HostId host, UUID nic, String label) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("hostnic.allow-label", Order.class)
                .permit(ActionGroup.CONFIGURE_HOST_NETWORK, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .failing(EventType.ADD_VFS_CONFIG_LABEL_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Cards.divisible(order.host(), order.nic(), store)
                .and(Cards.choosy(order.host(), order.nic(), store))
                .and(Verdict.invalidIf(
                        !order.label().matches(LabelNetwork.FORM), "network.label-invalid", "label", order.label()))
                .and(Verdict.refuseIf(
                        Cards.find(order.host(), order.nic(), store)
                                .flatMap(HostNicView::share)
                                .filter(share -> share.labels().contains(order.label()))
                                .isPresent(),
                        "hostnic.allowed-already"));
    }

    @Override
    public Order begin(Order order, Store store) {
        HostNicView card = Cards.find(order.host(), order.nic(), store).orElseThrow();
        store.sql()
                .run(
                        "insert into host_nic_share_label (host_id, nic, label) values (?, ?, ?)",
                        order.host(),
                        card.name(),
                        order.label());
        store.changed(order.host());
        store.log(
                EventType.ADD_VFS_CONFIG_LABEL,
                Cards.facts(order.host(), card, store).with("label", order.label()));
        return order;
    }
}
