package org.reeve.logic.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.logic.affinity.Sample.group;
import static org.reeve.logic.affinity.Sample.hard;
import static org.reeve.logic.affinity.Sample.soft;
import static org.reeve.logic.affinity.Sample.vm;
import static org.reeve.model.MemorySize.gib;
import static org.reeve.model.affinity.AffinityRule.Direction.NEGATIVE;
import static org.reeve.model.affinity.AffinityRule.Direction.POSITIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.logic.affinity.Affinities;
import org.reeve.logic.affinity.AffinityGroup;
import org.reeve.logic.affinity.Sample;
import org.reeve.model.MemorySize;
import org.reeve.model.Percent;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.network.NetworkId;
import org.reeve.model.vm.VmId;

class SchedulerTest {

    private static final SchedulingPolicy POLICY = SchedulingPolicy.none();

    @Test
    void theEmptierHostIsTaken() {
        HostOffer busy = offer(1, HostStatus.UP, new HostLoad(gib(6), 3, 3));
        HostOffer idle = offer(2, HostStatus.UP, HostLoad.NONE);
        assertThat(Scheduler.schedule(Arrival.of(small()), List.of(busy, idle), POLICY)
                        .host())
                .contains(host(2));
    }

    @Test
    void everyRefusedHostSaysWhy() {
        HostOffer full = offer(1, HostStatus.UP, new HostLoad(gib(8), 1, 1));
        HostOffer away = offer(2, HostStatus.NON_RESPONSIVE, HostLoad.NONE);
        Placement placement = Scheduler.schedule(Arrival.of(small()), List.of(full, away), POLICY);
        assertThat(placement.host()).isEmpty();
        assertThat(placement.explanation())
                .contains("MEMORY {free=0 B, needed=1 GiB}")
                .contains("STATE {needed=UP, status=NON_RESPONSIVE}");
    }

    @Test
    void overcommitmentPromisesMoreThanThereIs() {
        HostOffer full = offer(1, HostStatus.UP, new HostLoad(gib(8), 1, 1));
        assertThat(Scheduler.schedule(Arrival.of(small()), List.of(full), POLICY.overcommitting(Percent.percent(150)))
                        .host())
                .isPresent();
    }

    @Test
    void pinningNetworksMachinesAndProcessorsAreConditions() {
        NetworkId red = new NetworkId(new UUID(3, 3));
        VmDemand choosy =
                new VmDemand(gib(1), 99, Optional.of("q35"), Optional.of("Epyc"), Set.of(red), Set.of(host(7)));
        Placement placement =
                Scheduler.schedule(Arrival.of(choosy), List.of(offer(1, HostStatus.UP, HostLoad.NONE)), POLICY);
        assertThat(placement.opinions().get(0).objections())
                .extracting(Objection::filter)
                .containsExactly(
                        Filter.PIN_TO_HOST, Filter.CPU, Filter.CPU_LEVEL, Filter.EMULATED_MACHINE, Filter.NETWORK);
    }

    @Test
    void promisedMemoryNeverExceedsWhatThereIs() {
        Random random = new Random(3);
        List<HostOffer> offers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            offers.add(offer(i, HostStatus.UP, HostLoad.NONE));
        }
        for (int i = 0; i < 500; i++) {
            VmDemand demand = VmDemand.of(MemorySize.mib(random.nextInt(2048)), 1);
            Scheduler.schedule(Arrival.of(demand), offers, POLICY)
                    .host()
                    .ifPresent(host -> offers.replaceAll(o -> o.host().equals(host)
                            ? new HostOffer(
                                    host, o.status(), o.capacity(), o.load().plus(demand))
                            : o));
        }
        assertThat(offers).allMatch(o -> o.capacity().memory().atLeast(o.load().memory()));
        assertThat(offers).allMatch(o -> o.load().memory().atLeast(gib(7)));
    }

    @Test
    void enforcingGroupsAreConditions() {
        Arrival together = arrival(group("g").vms(hard(POSITIVE), 1, 2), Map.of(vm(2), host(2)));
        Placement placement = Scheduler.schedule(together, hosts(3), POLICY);
        assertThat(placement.host()).contains(host(2));
        assertThat(placement.explanation()).contains("VM_AFFINITY {group=g, needed=with}");
        Arrival apart = arrival(group("g").vms(hard(NEGATIVE), 1, 2, 3), Map.of(vm(2), host(0), vm(3), host(1)));
        assertThat(Scheduler.schedule(apart, hosts(3), POLICY).host()).contains(host(2));
        assertThat(Scheduler.schedule(apart, hosts(2), POLICY).host()).isEmpty();
        Arrival here = arrival(group("g").of(1).hosts(hard(POSITIVE), 1), Map.of());
        assertThat(Scheduler.schedule(here, hosts(3), POLICY).host()).contains(host(1));
    }

    @Test
    void theFirstMachineOfAGroupMayGoAnywhere() {
        Arrival first = arrival(group("g").vms(hard(POSITIVE), 1, 2), Map.of());
        assertThat(Scheduler.schedule(first, hosts(2), POLICY).host()).contains(host(0));
    }

    @Test
    void otherGroupsAreWishesAndTheMoreImportantOneIsKept() {
        Arrival together = arrival(group("g").vms(soft(POSITIVE), 1, 2), Map.of(vm(2), host(1)));
        assertThat(Scheduler.schedule(together, hosts(2), POLICY).host()).contains(host(1));
        assertThat(Scheduler.schedule(together, hosts(1), POLICY).host()).contains(host(0));
        List<AffinityGroup> torn = List.of(
                group("one").of(1).hosts(soft(POSITIVE), 0).priority(1).done(),
                group("two").of(1).hosts(soft(POSITIVE), 1).priority(2).done());
        Arrival arrival = new Arrival(small(), false, Affinities.of(torn).pulls(vm(1), id -> Optional.empty()));
        assertThat(Scheduler.schedule(arrival, hosts(2), POLICY).host()).contains(host(1));
    }

    @Test
    void aPolicyWithoutTheUnitsDoesNotHeedGroups() {
        SchedulingPolicy plain = new SchedulingPolicy("plain", List.of(Filter.STATE), Map.of(), Percent.ALL);
        Arrival here = arrival(group("g").of(1).hosts(hard(POSITIVE), 1), Map.of());
        assertThat(Scheduler.schedule(here, hosts(2), plain).host()).contains(host(0));
    }

    @Test
    void savingPowerFillsHosts() {
        SchedulingPolicy saving = new SchedulingPolicy(
                "saving", List.of(), Map.of(Weight.CPU_POWER_SAVING, 2, Weight.MEMORY_POWER_SAVING, 1), Percent.ALL);
        HostOffer busy = offer(1, HostStatus.UP, new HostLoad(gib(6), 3, 3));
        HostOffer idle = offer(2, HostStatus.UP, HostLoad.NONE);
        assertThat(Scheduler.schedule(Arrival.of(small()), List.of(idle, busy), saving)
                        .host())
                .contains(host(1));
    }

    @Test
    void aClusterInMaintenanceStartsOnlyWhatIsHighlyAvailable() {
        SchedulingPolicy maintenance =
                new SchedulingPolicy("m", List.of(Filter.CLUSTER_IN_MAINTENANCE), Map.of(), Percent.ALL);
        assertThat(Scheduler.schedule(Arrival.of(small()), hosts(1), maintenance)
                        .host())
                .isEmpty();
        assertThat(Scheduler.schedule(new Arrival(small(), true, List.of()), hosts(1), maintenance)
                        .host())
                .isPresent();
    }

    private static Arrival arrival(Sample group, Map<VmId, HostId> places) {
        Affinities affinities = Affinities.of(List.of(group.done()));
        return new Arrival(small(), false, affinities.pulls(vm(1), id -> Optional.ofNullable(places.get(id))));
    }

    private static List<HostOffer> hosts(int count) {
        List<HostOffer> offers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            offers.add(offer(i, HostStatus.UP, HostLoad.NONE));
        }
        return offers;
    }

    private static VmDemand small() {
        return VmDemand.of(gib(1), 1);
    }

    private static HostOffer offer(int id, HostStatus status, HostLoad load) {
        return new HostOffer(host(id), status, HostCapacity.of(gib(8), 8), load);
    }

    private static HostId host(int id) {
        return new HostId(new UUID(1, id));
    }
}
