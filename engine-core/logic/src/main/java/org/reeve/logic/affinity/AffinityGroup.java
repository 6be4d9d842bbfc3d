package org.reeve.logic.affinity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.model.affinity.AffinityRule;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/**
 * Machines that shall run together or apart, and hosts on which they shall run or shall not. Labels are resolved: a machine that bears a
 * label of the group is one of its machines.
 *
 * @param id of the group, or of the label that stands for one
 * @param priority the higher, the later it is broken when not all can be kept
 */
public record AffinityGroup(
        UUID id,
        String name,
        double priority,
        AffinityRule vmsRule,
        AffinityRule hostsRule,
        Set<VmId> vms,
        Set<HostId> hosts) {

    public AffinityGroup {
        vms = Set.copyOf(vms);
        hosts = Set.copyOf(hosts);
    }

    /** Whether the machines that run do so where the group does not want them. */
    public boolean broken(Function<VmId, Optional<HostId>> placeOf) {
        List<HostId> places =
                vms.stream().flatMap(vm -> placeOf.apply(vm).stream()).toList();
        int used = new HashSet<>(places).size();
        boolean apart = vmsRule.positive() && used > 1;
        boolean together = vmsRule.negative() && used < places.size();
        return apart || together || places.stream().anyMatch(this::forbids);
    }

    private boolean forbids(HostId place) {
        boolean hosted = hosts.contains(place);
        return hostsRule.positive() && !hosts.isEmpty() && !hosted || hostsRule.negative() && hosted;
    }
}
