package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.reeve.backend.kernel.Permits;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.Profiles;
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.network.Nics;
import org.reeve.dal.vm.Vm;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.network.MacAddress;
import org.reeve.model.user.ActionGroup;

/** Takes a machine that is down to another cluster of its data center. What only the old one had stays behind. */
@Dependent
class ClusterMove {

    private final Clusters clusters;
    private final Nics nics;
    private final Macs macs;
    private final Profiles profiles;
    private final Permits permits;

    @Inject
    ClusterMove(Clusters clusters, Nics nics, Macs macs, Profiles profiles, Permits permits) {
        this.clusters = clusters;
        this.nics = nics;
        this.macs = macs;
        this.profiles = profiles;
        this.permits = permits;
    }

    /** Clients name the cluster in every change; only another one is a move. */
    private static Optional<ClusterId> other(Vm vm, Optional<ClusterId> wanted) {
        return wanted.filter(cluster -> !cluster.equals(vm.cluster()));
    }

    Verdict check(Vm vm, Optional<ClusterId> wanted, Store store) {
        if (other(vm, wanted).isEmpty()) {
            return Verdict.ok();
        }
        // Asked first: who may not use a cluster learns nothing of whether it is there.
        permits.require(store.caller(), ActionGroup.CREATE_VM, Target.of(wanted.get()));
        Optional<Cluster> found = clusters.find(wanted.get());
        if (found.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "cluster", "id", wanted.get());
        }
        Cluster cluster = found.get();
        return Verdict.refuseIf(Power.sure(vm.id(), store).alive(), "vm.move-needs-down", "vm", vm.name())
                .and(Verdict.refuseIf(
                        !cluster.dataCenter().equals(Optional.of(vm.dataCenter())),
                        "vm.move-other-data-center",
                        "cluster",
                        cluster.name()));
    }

    void apply(Vm vm, Optional<ClusterId> wanted, Store store) {
        other(vm, wanted).ifPresent(cluster -> {
            vm.moveTo(cluster);
            leave(vm, store);
            address(vm);
        });
    }

    private void leave(Vm vm, Store store) {
        store.sql()
                .run(
                        """
                        delete from vm_host p using host h where p.vm_id = ? and h.id = p.host_id and h.cluster_id <> ?""",
                        vm.id(),
                        vm.cluster());
        store.sql()
                .run(
                        """
                        update nic set vnic_profile_id = null, version = version + 1 where vm_id = ? and vnic_profile_id not in (
                            select p.id from vnic_profile p join cluster_network c on c.network_id = p.network_id
                            where c.cluster_id = ?)""",
                        vm.id(),
                        vm.cluster());
        store.sql()
                .run(
                        "update vm set cpu_profile_id = ? where id = ?",
                        profiles.choose(ProfileKind.CPU, vm.cluster(), Optional.empty(), store),
                        vm.id());
    }

    /** Each card keeps its address unless somebody in the pool of the new cluster has it. */
    private void address(Vm vm) {
        nics.ofVm(vm.id().value()).forEach(row -> {
            MacAddress mac = new MacAddress(row.nic().mac());
            if (!macs.move(vm.cluster(), row.nic().id(), mac)) {
                MacAddress fresh = macs.free(vm.cluster());
                row.nic().addressed(fresh);
                nics.save(row.nic());
                macs.take(vm.cluster(), row.nic().id(), fresh);
            }
        });
    }
}
