package org.reeve.backend.host;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.host.Hosts;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.user.ActionGroup;

/** Puts a host into service again: it is examined, prepared for its cluster, and then runs machines. */
@Dependent
public class ActivateHost implements Action<ActivateHost.Order, HostId> {

    public record Order(HostId host) implements Request {}

    private final Hosts hosts;

    @Inject
    public ActivateHost(Hosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("host.activate", Order.class)
                .permit(ActionGroup.MANIPULATE_HOST, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return hosts.row(order.host().value())
                .map(row -> Verdict.refuseIf(
                                row.seen().status() == HostStatus.UP
                                        && !row.wanted().maintenance(),
                                "host.up-already",
                                "host",
                                row.host().name())
                        .and(Verdict.refuseIf(
                                row.seen().status() == HostStatus.PENDING_APPROVAL,
                                "host.pending",
                                "host",
                                row.host().name())))
                .orElseGet(() -> Verdict.notFound("host.unknown", "host", order.host()));
    }

    @Override
    public HostId begin(Order order, Store store) {
        String name = hosts.find(order.host()).orElseThrow().name();
        store.want(order.host(), true);
        store.changed(order.host());
        store.log(EventType.VDS_ACTIVATE, Facts.about(order.host(), name));
        return order.host();
    }
}
