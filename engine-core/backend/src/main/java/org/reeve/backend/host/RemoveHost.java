package org.reeve.backend.host;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.kernel.Wishes;
import org.reeve.dal.host.Host;
import org.reeve.dal.host.Hosts;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.user.ActionGroup;

/** Forgets a host. It must be in maintenance, or never have come up, so that nothing of ours runs there. */
@Dependent
public class RemoveHost implements Action<RemoveHost.Order, HostId> {

    public record Order(HostId host) implements Request {}

    private static final Set<HostStatus> REMOVABLE = EnumSet.of(
            HostStatus.MAINTENANCE,
            HostStatus.DOWN,
            HostStatus.INSTALL_FAILED,
            HostStatus.PENDING_APPROVAL,
            HostStatus.NON_OPERATIONAL);

    private final Hosts hosts;
    private final Wishes wishes;

    @Inject
    public RemoveHost(Hosts hosts, Wishes wishes) {
        this.hosts = hosts;
        this.wishes = wishes;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("host.remove", Order.class)
                .permit(ActionGroup.DELETE_HOST, Order::host)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .failing(EventType.USER_FAILED_REMOVE_VDS)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return hosts.row(order.host().value())
                .map(row -> Verdict.refuseIf(
                                !REMOVABLE.contains(row.seen().status()),
                                "host.remove-needs-maintenance",
                                "host",
                                row.host().name(),
                                "status",
                                row.seen().status())
                        .and(pinned(row.host(), store))
                        .and(Verdict.refuseIf(
                                row.activeVms() > 0,
                                "host.has-machines",
                                "host",
                                row.host().name(),
                                "count",
                                row.activeVms())))
                .orElseGet(() -> Verdict.notFound("host.unknown", "host", order.host()));
    }

    /** They could not run anywhere afterwards, and nobody would know why. */
    private static Verdict pinned(Host host, Store store) {
        List<String> names = store.sql()
                .list(
                        """
                        select v.name from vm_host p join vm v on v.id = p.vm_id where p.host_id = ? order by v.name limit 5""",
                        row -> row.getString(1),
                        host.id());
        return Verdict.refuseIf(
                !names.isEmpty(), "host.has-pinned", "host", host.name(), "names", String.join(", ", names));
    }

    @Override
    public HostId begin(Order order, Store store) {
        var host = hosts.find(order.host()).orElseThrow();
        Rights.takeAll(store, order.host());
        hosts.leaveLockspace(order.host().value());
        hosts.remove(host);
        wishes.removed(order.host());
        store.removed(order.host());
        store.log(EventType.USER_REMOVE_VDS, Facts.about(order.host(), host.name()));
        return order.host();
    }
}
