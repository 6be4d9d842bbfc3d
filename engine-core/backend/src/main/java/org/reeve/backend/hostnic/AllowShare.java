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
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;

/** Lets the shares of a card (SR-IOV) serve one more network, or the networks with one more label. */
@Dependent
public class AllowShare implements Action<AllowShare.Order, AllowShare.Order> {

    public record Order(HostId host, UUID nic, Served served) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("hostnic.allow", Order.class)
                .permit(ActionGroup.CONFIGURE_HOST_NETWORK, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .failing(order -> order.served().allowed().failed())
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Cards.divisible(order.host(), order.nic(), store)
                .and(Cards.choosy(order.host(), order.nic(), store))
                .and(order.served().check(order.host(), store))
                .and(Verdict.refuseIf(
                        Cards.find(order.host(), order.nic(), store)
                                .flatMap(HostNicView::share)
                                .filter(order.served()::in)
                                .isPresent(),
                        "hostnic.allowed-already"));
    }

    @Override
    public Order begin(Order order, Store store) {
        HostNicView card = Cards.find(order.host(), order.nic(), store).orElseThrow();
        Served.Place place = order.served().place();
        store.sql()
                .run(
                        "insert into %s (host_id, nic, %s) values (?, ?, ?)".formatted(place.table(), place.column()),
                        order.host(),
                        card.name(),
                        order.served().value());
        store.changed(order.host());
        store.log(order.served().allowed().done(), order.served().about(Cards.facts(order.host(), card, store), store));
        return order;
    }
}
