package org.reeve.logic.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.logic.cluster.Lab.host;
import static org.reeve.logic.cluster.Lab.vm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.logic.scheduling.HostCapacity;
import org.reeve.logic.scheduling.VmDemand;
import org.reeve.model.MemorySize;
import org.reeve.model.host.HostStatus;
import org.reeve.model.vm.PauseReason;
import org.reeve.model.vm.VmStatus;

/** A step costs what its input is about, however large the cluster is. */
class CostTest {

    private static final Instant NOW = Lab.DAWN;
    private static final int VMS_A_HOST = 25;

    @Test
    void aReportCostsAboutTheSameInASmallAndInALargeCluster() {
        Cluster small = cluster(8);
        Cluster large = cluster(200);
        // The best of several rounds: a machine that is busy with something else makes single ones slow.
        long few = Long.MAX_VALUE;
        long many = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            few = Math.min(few, reports(small, 8, 2_000));
            many = Math.min(many, reports(large, 200, 2_000));
        }
        System.out.printf("a report costs %d us among 200 VMs, %d us among 5000%n", few / 1000, many / 1000);
        assertThat(many)
                .as("nanoseconds a report: %d small, %d large", few, many)
                .isLessThan(few * 10);
    }

    private static long reports(Cluster start, int hosts, int count) {
        Cluster cluster = start;
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int at = i % hosts;
            VmStatus status = i / hosts % 2 == 0 ? VmStatus.REBOOT_IN_PROGRESS : VmStatus.UP;
            Input input = new Input.Report(
                    host(at),
                    false,
                    "boot",
                    2 + i / hosts,
                    0,
                    List.of(Sighting.alive(vm(at * VMS_A_HOST), status)),
                    NOW);
            Decision decision = ClusterStep.step(cluster, input, Policy.usual());
            assertThat(decision.vms()).hasSize(1);
            assertThat(decision.hosts()).isEmpty();
            cluster = decision.next();
        }
        return (System.nanoTime() - begin) / count;
    }

    private static Cluster cluster(int hosts) {
        List<ClusterHost> hostRows = new ArrayList<>();
        List<ClusterVm> vmRows = new ArrayList<>();
        for (int h = 0; h < hosts; h++) {
            Link link = Link.NONE.connect().begin("boot").took(1, 0, true);
            hostRows.add(ClusterHost.added(host(h), true, true, NOW)
                    .examined(Optional.of(HostCapacity.of(MemorySize.gib(64), 64)), Optional.empty())
                    .link(link)
                    .status(HostStatus.UP));
            for (int v = 0; v < VMS_A_HOST; v++) {
                Place place = new Place(host(h), "boot", 0, true, true);
                vmRows.add(ClusterVm.down(vm(h * VMS_A_HOST + v), VmDemand.of(MemorySize.gib(1), 1), true, NOW)
                        .wished(Wish.UP)
                        .at(Optional.of(place))
                        .seen(new Seen(VmStatus.UP, PauseReason.NONE, Optional.empty(), NOW)));
            }
        }
        Cluster cluster = Cluster.restored(hostRows, vmRows, NOW);
        Turn turn = new Turn(cluster, NOW);
        hostRows.forEach(turn::put);
        return turn.end();
    }
}
