package org.reeve.logic.affinity;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.reeve.model.affinity.AffinityRule;
import org.reeve.model.affinity.AffinityRule.Direction;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** Affinity groups for tests, said shortly: `group("g").vms(hard(POSITIVE), 1, 2).hosts(soft(NEGATIVE), 1)`. */
public record Sample(
        String name, double priority, AffinityRule vmsRule, AffinityRule hostsRule, Set<VmId> vms, Set<HostId> hosts) {

    public static Sample group(String name) {
        return new Sample(name, 0, AffinityRule.NONE, AffinityRule.NONE, Set.of(), Set.of());
    }

    public static AffinityRule hard(Direction direction) {
        return new AffinityRule(direction, true);
    }

    public static AffinityRule soft(Direction direction) {
        return new AffinityRule(direction, false);
    }

    public Sample of(int... machines) {
        return vms(vmsRule, machines);
    }

    public Sample vms(AffinityRule rule, int... machines) {
        Set<VmId> all = new HashSet<>();
        for (int one : machines) {
            all.add(vm(one));
        }
        return new Sample(name, priority, rule, hostsRule, all, hosts);
    }

    public Sample hosts(AffinityRule rule, int... on) {
        Set<HostId> all = new HashSet<>();
        for (int one : on) {
            all.add(host(one));
        }
        return new Sample(name, priority, vmsRule, rule, vms, all);
    }

    public Sample priority(double higher) {
        return new Sample(name, higher, vmsRule, hostsRule, vms, hosts);
    }

    public AffinityGroup done() {
        return new AffinityGroup(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                priority,
                vmsRule,
                hostsRule,
                vms,
                hosts);
    }

    public static VmId vm(int number) {
        return new VmId(new UUID(2, number));
    }

    public static HostId host(int number) {
        return new HostId(new UUID(1, number));
    }
}
