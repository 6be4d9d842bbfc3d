package org.reeve.backend.host;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.Label;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.host.Access;
import org.reeve.dal.host.Host;
import org.reeve.dal.host.HostSeen;
import org.reeve.dal.host.HostWanted;
import org.reeve.dal.host.Hosts;
import org.reeve.logic.lock.Lock;
import org.reeve.model.Name;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;

/**
 * Adds a host whose agent is installed: from now on the engine keeps a connection to it and prepares it for its cluster. That it comes up
 * is seen, not awaited: a host may well be added before it is switched on.
 */
@Dependent
public class AddHost implements Action<AddHost.Order, HostId> {

    /** @param port of the agent; its usual one when absent */
    public record Order(
            String name,
            String description,
            String comment,
            String address,
            Optional<Integer> port,
            ClusterId cluster,
            HostChange change)
            implements Request {

        public Order(
                String name,
                String description,
                String comment,
                String address,
                Optional<Integer> port,
                ClusterId cluster,
                Optional<Integer> spmPriority) {
            this(name, description, comment, address, port, cluster, HostChange.priority(spmPriority));
        }
    }

    private final Hosts hosts;
    private final Clusters clusters;

    @Inject
    public AddHost(Hosts hosts, Clusters clusters) {
        this.hosts = hosts;
        this.clusters = clusters;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("host.add", Order.class)
                .permit(ActionGroup.CREATE_HOST, Order::cluster)
                .locks(order -> List.of(Lock.name("host", order.name()), Lock.shared(order.cluster())))
                .failing(EventType.USER_FAILED_ADD_VDS)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Access access = access(order);
        return Verdict.invalidIf(!Name.valid(order.name()), "host.name-invalid", "name", order.name())
                .and(HostRules.reach(access))
                .and(
                        clusters.find(order.cluster()).isPresent()
                                ? Verdict.ok()
                                : Verdict.notFound("host.cluster-unknown", "cluster", order.cluster()))
                .and(HostRules.check(order.change()))
                .and(Verdict.refuseIf(
                        order.change().power().enabled().orElse(false),
                        "host.power-without-agent",
                        "host",
                        order.name()))
                .and(Verdict.refuseIf(hosts.named(order.name()).isPresent(), "host.name-taken", "name", order.name()))
                .and(HostRules.free(access, hosts));
    }

    @Override
    public HostId begin(Order order, Store store) {
        HostId id = new HostId(UUID.randomUUID());
        Host host = new Host(
                id,
                order.cluster(),
                new Label(order.name(), order.description(), order.comment()),
                access(order),
                store.now());
        order.change().spmPriority().ifPresent(host::manageStorage);
        host.reachAt(order.change().over(host.access()));
        host.powerBy(order.change().power().over(host.power()));
        host.configure(order.change().over(HostSettings.USUAL));
        hosts.add(host);
        hosts.add(new HostSeen(id, store.now()));
        hosts.add(new HostWanted(id, store.now()));
        store.created(id);
        store.added(id);
        store.want(id, true);
        store.log(EventType.USER_ADD_VDS, Facts.about(id, order.name()));
        return id;
    }

    private static Access access(Order order) {
        Access usual = Access.at(order.address());
        return new Access(
                usual.address(),
                order.port().orElse(usual.port()),
                usual.sshUser(),
                usual.sshPort(),
                usual.sshFingerprint());
    }
}
