package org.reeve.logic.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.model.MemorySize.gib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.model.MemorySize;
import org.reeve.model.Percent;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.network.NetworkId;

class SchedulerTest {

    private static final SchedulingPolicy POLICY = SchedulingPolicy.none();

    @Test
    void theEmptierHostIsTaken() {
        HostOffer busy = offer(1, HostStatus.UP, new HostLoad(gib(6), 3, 3));
        HostOffer idle = offer(2, HostStatus.UP, HostLoad.NONE);
        assertThat(Scheduler.schedule(small(), List.of(busy, idle), POLICY).host())
                .contains(host(2));
    }

    @Test
    void everyRefusedHostSaysWhy() {
        HostOffer full = offer(1, HostStatus.UP, new HostLoad(gib(8), 1, 1));
        HostOffer away = offer(2, HostStatus.NON_RESPONSIVE, HostLoad.NONE);
        Placement placement = Scheduler.schedule(small(), List.of(full, away), POLICY);
        assertThat(placement.host()).isEmpty();
        assertThat(placement.explanation())
                .contains("MEMORY {free=0 B, needed=1 GiB}")
                .contains("STATE {needed=UP, status=NON_RESPONSIVE}");
    }

    @Test
    void overcommitmentPromisesMoreThanThereIs() {
        HostOffer full = offer(1, HostStatus.UP, new HostLoad(gib(8), 1, 1));
        assertThat(Scheduler.schedule(small(), List.of(full), POLICY.overcommitting(Percent.percent(150)))
                        .host())
                .isPresent();
    }

    @Test
    void pinningNetworksMachinesAndProcessorsAreConditions() {
        NetworkId red = new NetworkId(new UUID(3, 3));
        VmDemand choosy =
                new VmDemand(gib(1), 99, Optional.of("q35"), Optional.of("Epyc"), Set.of(red), Set.of(host(7)));
        Placement placement = Scheduler.schedule(choosy, List.of(offer(1, HostStatus.UP, HostLoad.NONE)), POLICY);
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
            Scheduler.schedule(demand, offers, POLICY)
                    .host()
                    .ifPresent(host -> offers.replaceAll(o -> o.host().equals(host)
                            ? new HostOffer(
                                    host, o.status(), o.capacity(), o.load().plus(demand))
                            : o));
        }
        assertThat(offers).allMatch(o -> o.capacity().memory().atLeast(o.load().memory()));
        assertThat(offers).allMatch(o -> o.load().memory().atLeast(gib(7)));
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
