package org.reeve.backend.host;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reeve.backend.kernel.Permits;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.host.Access;
import org.reeve.dal.host.Host;
import org.reeve.dal.host.HostRow;
import org.reeve.dal.host.Hosts;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.user.ActionGroup;

/** Takes a host to another cluster, or its agent to another address. Clients name both in every change; only others are a move. */
@Dependent
class HostMove {

    private static final Set<HostStatus> IDLE = EnumSet.of(HostStatus.MAINTENANCE, HostStatus.PENDING_APPROVAL);

    /** Nothing of ours can be running on such a host when we have not placed it there. */
    private static final Set<HostStatus> AWAY = EnumSet.of(
            HostStatus.MAINTENANCE,
            HostStatus.PENDING_APPROVAL,
            HostStatus.INSTALL_FAILED,
            HostStatus.DOWN,
            HostStatus.NON_RESPONSIVE);

    private final Hosts hosts;
    private final Clusters clusters;
    private final Permits permits;

    @Inject
    HostMove(Hosts hosts, Clusters clusters, Permits permits) {
        this.hosts = hosts;
        this.clusters = clusters;
        this.permits = permits;
    }

    Verdict check(Host host, Optional<ClusterId> wanted, Store store) {
        Optional<ClusterId> other = wanted.filter(cluster -> !cluster.equals(host.cluster()));
        if (other.isEmpty()) {
            return Verdict.ok();
        }
        Optional<Cluster> found = clusters.find(other.get());
        if (found.isEmpty()) {
            return Verdict.notFound("host.cluster-unknown", "cluster", other.get());
        }
        permits.require(store.caller(), ActionGroup.EDIT_HOST_CONFIGURATION, Target.of(other.get()));
        HostRow row = row(host.id());
        return Verdict.refuseIf(
                        !IDLE.contains(row.seen().status()) || going(row) || row.activeVms() > 0,
                        "host.move-needs-maintenance",
                        "host",
                        host.name(),
                        "status",
                        row.seen().status())
                .and(Verdict.refuseIf(
                        joined(host.id(), found.get()),
                        "host.move-has-storage",
                        "host",
                        host.name(),
                        "cluster",
                        found.get().name()))
                .and(pinned(host, other.get(), store));
    }

    /** It may be about to run machines, before that has been seen of it. */
    private static boolean going(HostRow row) {
        return row.seen().status() == HostStatus.MAINTENANCE && !row.wanted().maintenance();
    }

    /** Nothing makes a host leave the storage of a data center that it has once joined. */
    private boolean joined(HostId host, Cluster cluster) {
        return hosts.lockspace(host)
                .filter(number -> !cluster.dataCenter().equals(Optional.of(number.dataCenter())))
                .isPresent();
    }

    private static Verdict pinned(Host host, ClusterId cluster, Store store) {
        List<String> names = store.sql()
                .list(
                        """
                        select v.name from vm_host p join vm v on v.id = p.vm_id
                        where p.host_id = ? and v.cluster_id <> ? order by v.name limit 5""",
                        row -> row.getString("name"),
                        host.id(),
                        cluster);
        return Verdict.refuseIf(
                !names.isEmpty(), "host.move-pinned", "host", host.name(), "machines", String.join(", ", names));
    }

    Verdict check(Host host, Optional<String> address, Optional<Integer> port) {
        Access now = access(host, address, port);
        if (same(now, host.access())) {
            return Verdict.ok();
        }
        HostRow row = row(host.id());
        return HostRules.reach(now)
                .and(Verdict.refuseIf(
                        !AWAY.contains(row.seen().status()) || going(row) || row.activeVms() > 0 || row.spm(),
                        "host.address-needs-maintenance",
                        "host",
                        host.name(),
                        "status",
                        row.seen().status()))
                .and(HostRules.free(now, hosts));
    }

    /** Whether it has moved at all. */
    boolean apply(Host host, Optional<ClusterId> cluster, Optional<String> address, Optional<Integer> port) {
        Access now = access(host, address, port);
        boolean moved = cluster.filter(other -> !other.equals(host.cluster())).isPresent() || !same(now, host.access());
        host.reachAt(now);
        cluster.ifPresent(host::moveTo);
        return moved;
    }

    /** Groups of the old cluster lose it, and whoever looks after it hears where it is now. */
    void tell(Host host, Store store) {
        store.sql()
                .run(
                        """
                        delete from affinity_group_host m using affinity_group g
                        where m.host_id = ? and g.id = m.affinity_group_id and g.cluster_id <> ?""",
                        host.id(),
                        host.cluster());
        HostRow row = row(host.id());
        if (row.seen().status() != HostStatus.PENDING_APPROVAL) {
            store.want(host.id(), !row.wanted().maintenance());
        }
    }

    private static Access access(Host host, Optional<String> address, Optional<Integer> port) {
        Access was = host.access();
        return new Access(
                address.orElse(was.address()),
                port.orElse(was.port()),
                was.sshUser(),
                was.sshPort(),
                was.sshFingerprint());
    }

    private static boolean same(Access one, Access other) {
        return one.address().equals(other.address()) && one.port() == other.port();
    }

    private HostRow row(HostId host) {
        return hosts.row(host.value()).orElseThrow();
    }
}
