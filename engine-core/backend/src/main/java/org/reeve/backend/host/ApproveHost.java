package org.reeve.backend.host;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.host.Host;
import org.reeve.dal.host.Hosts;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.user.ActionGroup;

/** Lets a host in that has announced itself and waits for an administrator's word. */
@Dependent
public class ApproveHost implements Action<ApproveHost.Order, HostId> {

    /**
     * @param cluster where it is to serve; the one it was put into when absent
     * @param activate run machines at once; otherwise it is approved into maintenance
     */
    public record Order(HostId host, Optional<ClusterId> cluster, boolean activate) implements Request {}

    private final Hosts hosts;
    private final Clusters clusters;

    @Inject
    public ApproveHost(Hosts hosts, Clusters clusters) {
        this.hosts = hosts;
        this.clusters = clusters;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("host.approve", Order.class)
                .permit(ActionGroup.CREATE_HOST, Order::host)
                .permitOn(
                        ActionGroup.CREATE_HOST,
                        order -> order.cluster().map(Target::of).orElseGet(() -> Target.of(order.host())))
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .failing(EventType.VDS_APPROVE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return hosts.row(order.host().value())
                .map(row -> Verdict.refuseIf(
                        row.seen().status() != HostStatus.PENDING_APPROVAL,
                        "host.not-pending",
                        "host",
                        row.host().name(),
                        "status",
                        row.seen().status()))
                .orElseGet(() -> Verdict.notFound("host.unknown", "host", order.host()))
                .and(order.cluster()
                        .filter(cluster -> clusters.find(cluster).isEmpty())
                        .map(cluster -> Verdict.notFound("host.cluster-unknown", "cluster", cluster))
                        .orElse(Verdict.ok()));
    }

    @Override
    public HostId begin(Order order, Store store) {
        Host host = hosts.find(order.host()).orElseThrow();
        order.cluster().ifPresent(cluster -> {
            host.moveTo(cluster);
            hosts.save(host);
        });
        store.want(order.host(), order.activate());
        store.changed(order.host());
        store.log(EventType.VDS_APPROVE, Facts.about(order.host(), host.name()));
        return order.host();
    }
}
