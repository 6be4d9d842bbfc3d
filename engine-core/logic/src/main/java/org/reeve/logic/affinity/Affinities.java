package org.reeve.logic.affinity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.reeve.logic.affinity.Pull.Towards;
import org.reeve.model.affinity.AffinityRule;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** The affinity groups of a cluster by machine, so that placing one costs what its own groups cost. */
public final class Affinities {

    public static final Affinities NONE = Affinities.of(List.of());

    private final Map<VmId, List<AffinityGroup>> byVm;

    private Affinities(Map<VmId, List<AffinityGroup>> byVm) {
        this.byVm = byVm;
    }

    public static Affinities of(List<AffinityGroup> groups) {
        Map<VmId, List<AffinityGroup>> byVm = new TreeMap<>();
        for (AffinityGroup group : groups) {
            group.vms().forEach(vm -> byVm.computeIfAbsent(vm, id -> new ArrayList<>())
                    .add(group));
        }
        return new Affinities(byVm);
    }

    /** What draws a machine to hosts or away from them, given where the others run or may run. */
    public List<Pull> pulls(VmId vm, Function<VmId, Optional<HostId>> placeOf) {
        List<Pull> pulls = new ArrayList<>();
        for (AffinityGroup group : byVm.getOrDefault(vm, List.of())) {
            if (group.vmsRule().enabled()) {
                pulls.add(pull(Towards.VMS, group, group.vmsRule(), placesOfOthers(group, vm, placeOf)));
            }
            if (group.hostsRule().enabled()) {
                pulls.add(pull(Towards.HOSTS, group, group.hostsRule(), group.hosts()));
            }
        }
        return pulls;
    }

    private static Pull pull(Towards towards, AffinityGroup group, AffinityRule rule, Set<HostId> hosts) {
        return new Pull(towards, group.name(), rule.positive(), rule.enforcing(), group.priority(), hosts);
    }

    private static Set<HostId> placesOfOthers(AffinityGroup group, VmId vm, Function<VmId, Optional<HostId>> placeOf) {
        Set<HostId> places = new LinkedHashSet<>();
        for (VmId other : group.vms()) {
            if (!other.equals(vm)) {
                placeOf.apply(other).ifPresent(places::add);
            }
        }
        return places;
    }
}
