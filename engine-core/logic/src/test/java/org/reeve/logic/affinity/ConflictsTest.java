package org.reeve.logic.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.logic.affinity.Sample.group;
import static org.reeve.logic.affinity.Sample.hard;
import static org.reeve.logic.affinity.Sample.soft;
import static org.reeve.logic.affinity.Sample.vm;
import static org.reeve.model.affinity.AffinityRule.Direction.NEGATIVE;
import static org.reeve.model.affinity.AffinityRule.Direction.POSITIVE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reeve.logic.affinity.Conflict.Kind;

class ConflictsTest {

    @Test
    void machinesCannotBeHeldTogetherAndApart() {
        List<Conflict> found = conflicts(
                group("together").vms(hard(POSITIVE), 1, 2),
                group("more").vms(hard(POSITIVE), 2, 3),
                group("apart").vms(hard(NEGATIVE), 1, 3));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(Kind.VMS);
        assertThat(found.get(0).kind().bearable()).isFalse();
        assertThat(found.get(0).groups()).containsExactlyInAnyOrder("together", "more", "apart");
        assertThat(found.get(0).vms()).containsExactlyInAnyOrder(vm(1), vm(3));
    }

    @Test
    void wishesAboutMachinesMayContradictEachOther() {
        assertThat(conflicts(
                        group("together").vms(hard(POSITIVE), 1, 2),
                        group("apart").vms(soft(NEGATIVE), 1, 2)))
                .isEmpty();
        assertThat(conflicts(
                        group("together").vms(hard(POSITIVE), 1, 2),
                        group("apart").vms(hard(NEGATIVE), 2, 3)))
                .isEmpty();
    }

    @Test
    void aMachineCannotBeForcedOnAHostAndOffIt() {
        assertThat(kinds(
                        group("on").of(1).hosts(hard(POSITIVE), 1, 2),
                        group("off").of(1, 5).hosts(hard(NEGATIVE), 2)))
                .containsExactly(Kind.HOSTS_ENFORCED);
        assertThat(kinds(
                        group("on").of(1).hosts(hard(POSITIVE), 1),
                        group("off").of(1).hosts(soft(NEGATIVE), 1)))
                .containsExactly(Kind.HOSTS);
        assertThat(kinds(
                        group("on").of(1).hosts(hard(POSITIVE), 1),
                        group("off").of(2).hosts(hard(NEGATIVE), 1)))
                .isEmpty();
    }

    @Test
    void hostsThatAreWantedMustMeet() {
        assertThat(kinds(
                        group("left").of(1).hosts(soft(POSITIVE), 1),
                        group("right").of(1).hosts(soft(POSITIVE), 2)))
                .containsExactly(Kind.NO_COMMON_HOST);
    }

    @Test
    void machinesThatBelongTogetherAreNotDrawnApart() {
        assertThat(kinds(
                        group("together").vms(soft(POSITIVE), 1, 2),
                        group("on").of(1).hosts(hard(POSITIVE), 1),
                        group("off").of(2).hosts(hard(NEGATIVE), 1)))
                .containsExactly(Kind.TOGETHER_AGAINST_HOSTS);
    }

    @Test
    void machinesThatShallBeApartNeedHostsEnough() {
        assertThat(kinds(group("apart").vms(hard(NEGATIVE), 1, 2, 3).hosts(hard(POSITIVE), 1, 2)))
                .containsExactly(Kind.APART_AGAINST_HOSTS);
        assertThat(kinds(group("apart").vms(hard(NEGATIVE), 1, 2).hosts(hard(POSITIVE), 1, 2)))
                .isEmpty();
    }

    /** With only rules about machines: a placement that keeps all enforcing rules exists exactly when nothing is found. */
    @Test
    void whatIsNotFoundCanBeKept() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Sample[] groups = new Sample[1 + random.nextInt(4)];
            for (int i = 0; i < groups.length; i++) {
                int[] machines =
                        random.ints(2 + random.nextInt(2), 0, 5).distinct().toArray();
                groups[i] = group("g" + i).vms(hard(random.nextBoolean() ? POSITIVE : NEGATIVE), machines);
            }
            boolean clean = conflicts(groups).isEmpty();
            assertThat(keepable(groups)).as(Arrays.toString(groups)).isEqualTo(clean);
        }
    }

    /** Tries every way to put five machines on five hosts. */
    private static boolean keepable(Sample... groups) {
        for (int way = 0; way < 3125; way++) {
            int code = way;
            int[] host = new int[5];
            for (int i = 0; i < 5; i++) {
                host[i] = code % 5;
                code /= 5;
            }
            boolean kept = Arrays.stream(groups)
                    .map(Sample::done)
                    .noneMatch(one -> one.broken(
                            id -> Optional.of(Sample.host(host[(int) id.value().getLeastSignificantBits()]))));
            if (kept) {
                return true;
            }
        }
        return false;
    }

    private static List<Kind> kinds(Sample... groups) {
        return conflicts(groups).stream().map(Conflict::kind).toList();
    }

    private static List<Conflict> conflicts(Sample... groups) {
        return Conflicts.in(Arrays.stream(groups).map(Sample::done).toList());
    }
}
