package org.reeve.logic.affinity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.reeve.logic.affinity.Conflict.Kind;
import org.reeve.model.affinity.AffinityRule;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** Finds the contradictions among the affinity groups of a cluster, as oVirt looks for them. */
public final class Conflicts {

    private final List<AffinityGroup> groups;
    private final List<Conflict> found = new ArrayList<>();

    private Conflicts(List<AffinityGroup> groups) {
        this.groups = groups;
    }

    public static List<Conflict> in(List<AffinityGroup> groups) {
        Conflicts conflicts = new Conflicts(groups);
        conflicts.betweenHostRules();
        conflicts.betweenHostAndVmRules();
        conflicts.betweenVmRules();
        return List.copyOf(conflicts.found);
    }

    // ---- rules about hosts

    private void betweenHostRules() {
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                hostRules(groups.get(i), groups.get(j));
            }
        }
    }

    private void hostRules(AffinityGroup one, AffinityGroup other) {
        Set<VmId> vms = common(one.vms(), other.vms());
        if (vms.isEmpty() || !one.hostsRule().enabled() || !other.hostsRule().enabled()) {
            return;
        }
        Set<HostId> hosts = common(one.hosts(), other.hosts());
        boolean opposed = one.hostsRule().positive() != other.hostsRule().positive();
        if (opposed && !hosts.isEmpty()) {
            boolean enforced = one.hostsRule().enforcing() && other.hostsRule().enforcing();
            add(enforced ? Kind.HOSTS_ENFORCED : Kind.HOSTS, List.of(one, other), vms, hosts);
        }
        boolean bothDraw = one.hostsRule().positive() && other.hostsRule().positive();
        if (bothDraw
                && hosts.isEmpty()
                && !one.hosts().isEmpty()
                && !other.hosts().isEmpty()) {
            add(Kind.NO_COMMON_HOST, List.of(one, other), vms, union(one.hosts(), other.hosts()));
        }
    }

    // ---- rules about machines against rules about hosts

    private void betweenHostAndVmRules() {
        for (AffinityGroup group : groups) {
            if (group.vmsRule().positive()) {
                together(group);
            } else if (group.vmsRule().negative()) {
                apart(group);
            }
        }
    }

    private void together(AffinityGroup group) {
        List<AffinityGroup> drawing = about(group, rule -> rule.positive());
        List<AffinityGroup> repelling = about(group, rule -> rule.negative());
        for (AffinityGroup to : drawing) {
            for (AffinityGroup from : repelling) {
                Set<HostId> hosts = common(to.hosts(), from.hosts());
                // One machine drawn to and away from the same host is a matter of those two groups alone.
                boolean ofOne = !common(to.vms(), from.vms()).isEmpty();
                if (!hosts.isEmpty() && !ofOne) {
                    add(Kind.TOGETHER_AGAINST_HOSTS, List.of(group, to, from), group.vms(), hosts);
                }
            }
        }
    }

    private void apart(AffinityGroup group) {
        for (AffinityGroup to : about(group, rule -> rule.positive())) {
            Set<VmId> vms = common(group.vms(), to.vms());
            if (!to.hosts().isEmpty() && vms.size() > to.hosts().size()) {
                add(Kind.APART_AGAINST_HOSTS, List.of(group, to), vms, to.hosts());
            }
        }
    }

    /** Groups with a rule of that kind about hosts for some of the machines of this one. */
    private List<AffinityGroup> about(AffinityGroup group, Predicate<AffinityRule> rule) {
        return groups.stream()
                .filter(other -> rule.test(other.hostsRule()))
                .filter(other -> !common(group.vms(), other.vms()).isEmpty())
                .toList();
    }

    // ---- rules about machines

    /** Machines that must run together, through however many groups, cannot be told to run apart. */
    private void betweenVmRules() {
        Map<VmId, Set<VmId>> bundles = bundles();
        for (AffinityGroup group : groups) {
            if (group.vmsRule().negative() && group.vmsRule().enforcing()) {
                tornApart(group, bundles);
            }
        }
    }

    private void tornApart(AffinityGroup group, Map<VmId, Set<VmId>> bundles) {
        Set<Set<VmId>> seen = new LinkedHashSet<>();
        for (VmId vm : group.vms()) {
            Set<VmId> bundle = bundles.getOrDefault(vm, Set.of());
            Set<VmId> torn = common(bundle, group.vms());
            if (torn.size() > 1 && seen.add(bundle)) {
                List<AffinityGroup> involved = new ArrayList<>(List.of(group));
                groups.stream()
                        .filter(Conflicts::bundles)
                        .filter(other -> !common(other.vms(), bundle).isEmpty())
                        .forEach(involved::add);
                add(Kind.VMS, involved, torn, Set.of());
            }
        }
    }

    private static boolean bundles(AffinityGroup group) {
        return group.vmsRule().positive() && group.vmsRule().enforcing();
    }

    private Map<VmId, Set<VmId>> bundles() {
        Map<VmId, Set<VmId>> bundles = new LinkedHashMap<>();
        for (AffinityGroup group : groups) {
            if (bundles(group)) {
                Set<VmId> whole = new LinkedHashSet<>(group.vms());
                group.vms().forEach(vm -> whole.addAll(bundles.getOrDefault(vm, Set.of())));
                whole.forEach(vm -> bundles.put(vm, whole));
            }
        }
        return bundles;
    }

    private void add(Kind kind, List<AffinityGroup> involved, Set<VmId> vms, Set<HostId> hosts) {
        Set<String> names = new LinkedHashSet<>();
        involved.forEach(group -> names.add(group.name()));
        found.add(new Conflict(kind, names, vms, hosts));
    }

    private static <T> Set<T> common(Set<T> one, Set<T> other) {
        Set<T> both = new LinkedHashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
