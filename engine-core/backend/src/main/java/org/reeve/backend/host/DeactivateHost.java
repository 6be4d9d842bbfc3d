package org.reeve.backend.host;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.host.HostRow;
import org.reeve.dal.host.Hosts;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.user.ActionGroup;

/** Takes a host out of service: it runs nothing new, and is in maintenance as soon as nothing runs there any more. */
@Dependent
public class DeactivateHost implements Action<DeactivateHost.Order, HostId> {

    /** @param reason for those who find the host in maintenance later; may be empty */
    public record Order(HostId host, String reason) implements Request {}

    private static final Set<HostStatus> ALREADY =
            EnumSet.of(HostStatus.MAINTENANCE, HostStatus.PREPARING_FOR_MAINTENANCE);

    private final Hosts hosts;

    @Inject
    public DeactivateHost(Hosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("host.deactivate", Order.class)
                .permit(ActionGroup.MANIPULATE_HOST, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return hosts.row(order.host().value())
                .map(DeactivateHost::allowed)
                .orElseGet(() -> Verdict.notFound("host.unknown", "host", order.host()));
    }

    private static Verdict allowed(HostRow row) {
        String name = row.host().name();
        return Verdict.refuseIf(row.seen().status() == HostStatus.PENDING_APPROVAL, "host.pending", "host", name)
                .and(Verdict.refuseIf(ALREADY.contains(row.seen().status()), "host.maintenance-already", "host", name))
                .and(Verdict.refuseIf(
                        row.activeVms() > 0, "host.has-machines", "host", name, "count", row.activeVms()));
    }

    @Override
    public HostId begin(Order order, Store store) {
        String name = hosts.find(order.host()).orElseThrow().name();
        store.want(order.host(), false);
        store.changed(order.host());
        Facts facts = Facts.about(order.host(), name);
        if (order.reason().isBlank()) {
            store.log(EventType.USER_VDS_MAINTENANCE_WITHOUT_REASON, facts);
        } else {
            store.log(EventType.USER_VDS_MAINTENANCE, facts.with("reason", order.reason()));
        }
        return order.host();
    }
}
