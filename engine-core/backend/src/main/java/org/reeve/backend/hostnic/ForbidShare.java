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

/** Takes back that the shares of a card (SR-IOV) may serve a network, or the networks with a label. */
@Dependent
public class ForbidShare implements Action<ForbidShare.Order, ForbidShare.Order> {

    public record Order(HostId host, UUID nic, Served served) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("hostnic.forbid", Order.class)
                .permit(ActionGroup.CONFIGURE_HOST_NETWORK, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .failing(order -> order.served().forbidden().failed())
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Cards.find(order.host(), order.nic(), store)
                .flatMap(HostNicView::share)
                .filter(order.served()::in)
                .map(share -> Verdict.ok())
                .orElseGet(() -> Verdict.notFound(
                        "kernel.not-found",
                        "kind",
                        order.served().word(),
                        "id",
                        order.served().value()));
    }

    @Override
    public Order begin(Order order, Store store) {
        HostNicView card = Cards.find(order.host(), order.nic(), store).orElseThrow();
        Served.Place place = order.served().place();
        store.sql()
                .run(
                        "delete from %s where host_id = ? and nic = ? and %s = ?"
                                .formatted(place.table(), place.column()),
                        order.host(),
                        card.name(),
                        order.served().value());
        store.changed(order.host());
        store.log(
                order.served().forbidden().done(), order.served().about(Cards.facts(order.host(), card, store), store));
        return order;
    }
}
