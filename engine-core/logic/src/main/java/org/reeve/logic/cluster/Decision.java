package org.reeve.logic.cluster;

import java.util.List;
import java.util.Set;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/**
 * What an input led to. The shell stores the rows named here and the Raise intents in one transaction, and acts on the
 * other intents after the commit.
 *
 * @param vms   machines whose row differs from before, or is gone
 * @param hosts hosts whose row differs from before in what has to be stored, or is gone
 */
public record Decision(Cluster next, List<Intent> intents, Set<VmId> vms, Set<HostId> hosts) {

    public Decision {
        intents = List.copyOf(intents);
    }

    /** Nothing was decided that a crash could lose: the shell may go on without a transaction. */
    public boolean nothingToStore() {
        return vms.isEmpty() && hosts.isEmpty() && intents.stream().noneMatch(Intent.Raise.class::isInstance);
    }

    /** The new rows of the machines that changed; a removed one is not among them. */
    public List<ClusterVm> vmChanges() {
        return vms.stream().flatMap(id -> next.vm(id).stream()).toList();
    }

    /** The new rows of the hosts that changed; a removed one is not among them. */
    public List<ClusterHost> hostChanges() {
        return hosts.stream()
                .flatMap(id -> next.host(id).stream())
                .map(ClusterHost::durable)
                .toList();
    }

    public List<VmId> removedVms() {
        return vms.stream().filter(id -> next.vm(id).isEmpty()).toList();
    }

    public List<HostId> removedHosts() {
        return hosts.stream().filter(id -> next.host(id).isEmpty()).toList();
    }
}
