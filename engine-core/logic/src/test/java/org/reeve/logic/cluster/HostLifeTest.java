package org.reeve.logic.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.logic.cluster.Lab.host;
import static org.reeve.logic.cluster.Lab.vm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.logic.cluster.Intent.Fence;
import org.reeve.logic.cluster.Intent.StartVm;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostStatus;
import org.reeve.model.host.NonOperationalReason;
import org.reeve.model.vm.VmStatus;

class HostLifeTest {

    private static final Duration ENGINE_SETTLED = Duration.ofMinutes(6);

    private final Lab lab = new Lab();

    @Test
    void aHostIsUpOnceItHasReportedInFullAndWasFoundGood() {
        lab.take(new Input.HostWanted(host(1), true, true, lab.now()));
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.UNASSIGNED);
        lab.take(new Input.HostConnected(host(1), lab.now()));
        assertThat(lab.intents()).containsExactly(new Intent.AskReport(host(1)));
        lab.report(1, true, "boot1", 0);
        assertThat(lab.intents()).containsExactly(new Intent.Examine(host(1)));
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.INITIALIZING);
        lab.examined(1, Optional.empty());
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.UP);
        assertThat(lab.events()).containsExactly(EventType.VDS_DETECTED);
    }

    @Test
    void aHostThatDoesNotFitIsNonOperationalAndLookedAtAgain() {
        lab.take(new Input.HostWanted(host(1), true, true, lab.now()));
        lab.take(new Input.HostConnected(host(1), lab.now())).report(1, true, "boot1", 0);
        lab.examined(1, Optional.of(NonOperationalReason.KVM_NOT_RUNNING));
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.NON_OPERATIONAL);
        lab.pass(Duration.ofMinutes(5));
        assertThat(lab.intents()).containsExactly(new Intent.Examine(host(1)));
        lab.examined(1, Optional.empty());
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.UP);
    }

    @Test
    void aShortSilenceIsBorneAndEndsWithAFullReport() {
        lab.withHosts(1).want(1, Wish.UP).running(1, 1).lose(1);
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.CONNECTING);
        lab.pass(Duration.ofSeconds(60));
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.CONNECTING);
        lab.take(new Input.HostConnected(host(1), lab.now()));
        lab.report(1, true, "boot1", 1, Sighting.alive(vm(1), VmStatus.UP));
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.UP);
    }

    @Test
    void patienceGrowsWithTheNumberOfMachines() {
        lab.withHosts(1)
                .want(1, Wish.UP)
                .running(1, 1)
                .want(2, Wish.UP)
                .running(2, 1)
                .lose(1);
        lab.pass(Duration.ofMillis(60_500));
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.CONNECTING);
        lab.pass(Duration.ofMillis(500));
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.NON_RESPONSIVE);
        assertThat(lab.seen(1).seen().status()).isEqualTo(VmStatus.UNKNOWN);
    }

    @Test
    void machinesOfASilentHostStartElsewhereOnlyAfterItWasFenced() {
        silentHostWithAvailableMachine();
        assertThat(lab.intents(Fence.class)).containsExactly(new Fence(host(1), 1));
        assertThat(lab.intents(StartVm.class)).isEmpty();
        lab.take(new Input.FenceResult(host(1), 1, true, "", lab.now()));
        assertThat(lab.events()).contains(EventType.VM_WAS_SET_DOWN_DUE_TO_HOST_REBOOT_OR_MANUAL_FENCE);
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.REBOOT);
        lab.pass(Duration.ofSeconds(11));
        assertThat(lab.intents(StartVm.class)).extracting(StartVm::host).containsExactly(host(2));
    }

    @Test
    void aResultOfAnEarlierFenceAttemptMeansNothing() {
        silentHostWithAvailableMachine();
        lab.pass(Duration.ofMinutes(5));
        assertThat(lab.intents(Fence.class)).containsExactly(new Fence(host(1), 2));
        lab.take(new Input.FenceResult(host(1), 1, true, "", lab.now()));
        assertThat(lab.seen(1).place()).isPresent();
    }

    @Test
    void theWordOfAFencedBootIsNotHeard() {
        silentHostWithAvailableMachine();
        lab.take(new Input.FenceResult(host(1), 1, true, "", lab.now()));
        lab.report(1, true, "boot1", 1, Sighting.alive(vm(1), VmStatus.UP));
        assertThat(lab.seen(1).place()).isEmpty();
    }

    @Test
    void nothingIsFencedWhileTheEngineItselfHasJustStarted() {
        lab.withHosts(2).wantAvailable(1).running(1, 1).lose(1).pass(Duration.ofSeconds(120));
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.NON_RESPONSIVE);
        assertThat(lab.intents(Fence.class)).isEmpty();
        lab.pass(Duration.ofSeconds(190));
        assertThat(lab.intents(Fence.class)).hasSize(1);
    }

    @Test
    void aPersonMayConfirmThatASilentHostIsOff() {
        silentHostWithAvailableMachine();
        lab.take(new Input.HostConfirmedOff(host(1), lab.now())).pass(Duration.ofSeconds(11));
        assertThat(lab.intents(StartVm.class)).extracting(StartVm::host).containsExactly(host(2));
    }

    @Test
    void anotherBootMeansThatNothingOfTheFormerRuns() {
        lab.withHosts(2).wantAvailable(1).running(1, 1).lose(1);
        lab.connect(1, "another");
        assertThat(lab.seen(1).place()).isEmpty();
    }

    @Test
    void maintenanceWaitsUntilTheMachinesAreGone() {
        lab.withHosts(1).want(1, Wish.UP).running(1, 1);
        lab.take(new Input.HostWanted(host(1), false, true, lab.now()));
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.PREPARING_FOR_MAINTENANCE);
        lab.want(2, Wish.UP);
        assertThat(lab.intents(StartVm.class)).isEmpty();
        lab.want(1, Wish.DOWN).report(1, true, "boot1", lab.done(1));
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.MAINTENANCE);
        assertThat(lab.events()).contains(EventType.VDS_MAINTENANCE);
        lab.take(new Input.HostWanted(host(1), true, true, lab.now())).examined(1, Optional.empty());
        assertThat(lab.stateOf(1).status()).isEqualTo(HostStatus.UP);
    }

    @Test
    void anEngineThatStartsAgainGoesOnFromTheRows() {
        lab.withHosts(1).want(1, Wish.UP);
        List<ClusterHost> hosts =
                lab.cluster().hosts().stream().map(ClusterHost::durable).toList();
        Cluster again = Cluster.restored(hosts, lab.cluster().vms(), lab.now());
        assertThat(again.host(host(1)).orElseThrow().status()).isEqualTo(HostStatus.CONNECTING);
        assertThat(again.vmsOn(host(1))).containsExactly(vm(1));
        assertThat(again.offers().get(0).load().vms()).isEqualTo(1);
    }

    @Test
    void aReportWithoutNewsNeedsNoTransaction() {
        lab.withHosts(1).want(1, Wish.UP).running(1, 1).running(1, 1);
        assertThat(lab.last().nothingToStore()).isTrue();
    }

    private void silentHostWithAvailableMachine() {
        lab.withHosts(2)
                .pass(ENGINE_SETTLED)
                .wantAvailable(1)
                .running(1, 1)
                .lose(1)
                .pass(Duration.ofSeconds(61));
    }
}
