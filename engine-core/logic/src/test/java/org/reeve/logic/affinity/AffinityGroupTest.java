package org.reeve.logic.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.reeve.logic.affinity.Sample.group;
import static org.reeve.logic.affinity.Sample.hard;
import static org.reeve.logic.affinity.Sample.host;
import static org.reeve.logic.affinity.Sample.soft;
import static org.reeve.logic.affinity.Sample.vm;
import static org.reeve.model.affinity.AffinityRule.Direction.NEGATIVE;
import static org.reeve.model.affinity.AffinityRule.Direction.POSITIVE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

class AffinityGroupTest {

    @Test
    void togetherIsBrokenOnceMachinesRunOnTwoHosts() {
        AffinityGroup group = group("g").vms(soft(POSITIVE), 1, 2, 3).done();
        assertThat(broken(group, Map.of())).isFalse();
        assertThat(broken(group, Map.of(vm(1), host(1), vm(2), host(1)))).isFalse();
        assertThat(broken(group, Map.of(vm(1), host(1), vm(2), host(2)))).isTrue();
    }

    @Test
    void apartIsBrokenOnceTwoShareAHost() {
        AffinityGroup group = group("g").vms(hard(NEGATIVE), 1, 2, 3).done();
        assertThat(broken(group, Map.of(vm(1), host(1), vm(2), host(2)))).isFalse();
        assertThat(broken(group, Map.of(vm(1), host(1), vm(2), host(2), vm(3), host(1))))
                .isTrue();
    }

    @Test
    void hostsAreKeptToOrKeptFree() {
        AffinityGroup on = group("g").of(1).hosts(soft(POSITIVE), 1, 2).done();
        assertThat(broken(on, Map.of(vm(1), host(2)))).isFalse();
        assertThat(broken(on, Map.of(vm(1), host(3)))).isTrue();
        AffinityGroup off = group("g").of(1).hosts(soft(NEGATIVE), 1).done();
        assertThat(broken(off, Map.of(vm(1), host(2)))).isFalse();
        assertThat(broken(off, Map.of(vm(1), host(1)))).isTrue();
        assertThat(broken(group("g").of(1).hosts(hard(POSITIVE)).done(), Map.of(vm(1), host(1))))
                .isFalse();
    }

    @Test
    void aMachineIsPulledByItsOwnGroupsOnly() {
        Affinities affinities = Affinities.of(List.of(
                group("a").vms(hard(POSITIVE), 1, 2).hosts(soft(NEGATIVE), 9).done(),
                group("b").vms(hard(NEGATIVE), 2, 3).done()));
        Map<VmId, HostId> places = Map.of(vm(1), host(1), vm(2), host(2), vm(3), host(3));
        assertThat(affinities.pulls(vm(1), id -> Optional.ofNullable(places.get(id))))
                .extracting(Pull::towards, Pull::positive, Pull::enforcing, Pull::hosts)
                .containsExactly(
                        tuple(Pull.Towards.VMS, true, true, Set.of(host(2))),
                        tuple(Pull.Towards.HOSTS, false, false, Set.of(host(9))));
        assertThat(affinities.pulls(vm(7), id -> Optional.empty())).isEmpty();
    }

    private static boolean broken(AffinityGroup group, Map<VmId, HostId> places) {
        return group.broken(id -> Optional.ofNullable(places.get(id)));
    }
}
