package org.reeve.logic.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.logic.cluster.Lab.host;
import static org.reeve.logic.cluster.Lab.vm;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.reeve.logic.cluster.Intent.ShutDown;
import org.reeve.logic.cluster.Intent.StartVm;
import org.reeve.logic.cluster.Intent.StopVm;
import org.reeve.model.event.EventType;
import org.reeve.model.vm.ExitReason;
import org.reeve.model.vm.VmStatus;

class VmLifeTest {

    private final Lab lab = new Lab();

    @Test
    void aWantedMachineIsStartedAndItsArrivalIsAnEvent() {
        lab.withHosts(1).want(1, Wish.UP);
        assertThat(lab.intents()).containsExactly(new StartVm(vm(1), host(1), "boot1", 1));
        assertThat(lab.seen(1).seen().status()).isEqualTo(VmStatus.WAIT_FOR_LAUNCH);
        lab.running(1, 1);
        assertThat(lab.events()).containsExactly(EventType.USER_RUN_VM);
        assertThat(lab.seen(1).seen().status()).isEqualTo(VmStatus.UP);
        assertThat(lab.seen(1).order()).isEmpty();
    }

    @Test
    void aStartNobodySawIsRepeatedUnderItsNumberWithGrowingPauses() {
        lab.withHosts(1).want(1, Wish.UP).pass(Duration.ofSeconds(30));
        assertThat(lab.intents(StartVm.class))
                .hasSizeBetween(3, 5)
                .containsOnly(new StartVm(vm(1), host(1), "boot1", 1));
    }

    @Test
    void aStartThatFailsIsTriedOnOtherHostsAndGivenUpAfterThree() {
        lab.withHosts(4).want(1, Wish.UP);
        for (int attempt = 1; attempt <= 3; attempt++) {
            Place place = lab.seen(1).place().orElseThrow();
            int at = (int) place.host().value().getLeastSignificantBits();
            assertThat(at).isEqualTo(attempt);
            lab.says(at, place.started(), Sighting.down(vm(1), failure()));
        }
        assertThat(lab.events()).contains(EventType.USER_FAILED_RUN_VM);
        assertThat(lab.seen(1).wish()).isEqualTo(Wish.DOWN);
        assertThat(lab.seen(1).seen().exit()).contains(failure());
    }

    @Test
    void aRefusedStartCountsAsFailed() {
        lab.withHosts(2).want(1, Wish.UP);
        lab.take(new Input.OrderRefused(vm(1), host(1), "boot1", 1, "no memory", lab.now()));
        assertThat(lab.intents(StartVm.class)).containsExactly(new StartVm(vm(1), host(2), "boot2", 1));
    }

    @Test
    void aMachineThatFitsNowhereSaysWhy() {
        lab.want(1, Wish.UP);
        assertThat(lab.events()).containsExactly(EventType.USER_FAILED_RUN_VM);
        assertThat(lab.seen(1).seen().exit().orElseThrow().message()).contains("there is no host");
    }

    @Test
    void aGuestThatShutsItselfDownStaysDownAndItsRemainsAreCleared() {
        lab.withHosts(1).wantAvailable(1).running(1, 1);
        Exit exit = Exit.normal(ExitReason.USER_SHUTDOWN, "user");
        lab.says(1, lab.done(1), Sighting.down(vm(1), exit));
        assertThat(lab.events()).containsExactly(EventType.VM_DOWN);
        assertThat(lab.intents(StopVm.class)).containsExactly(new StopVm(vm(1), host(1), "boot1", 2));
        assertThat(lab.seen(1).wish()).isEqualTo(Wish.DOWN);
        lab.says(1, 2);
        assertThat(lab.seen(1).leftover()).isEmpty();
    }

    @Test
    void aCrashedMachineComesBackOnlyWhenHighlyAvailable() {
        lab.withHosts(1).want(1, Wish.UP).running(1, 1).wantAvailable(2).running(2, 1);
        Exit crash = Exit.error(ExitReason.LOST_QEMU_CONNECTION, "gone");
        lab.says(1, lab.done(1), Sighting.down(vm(1), crash), Sighting.down(vm(2), crash));
        assertThat(lab.events())
                .containsExactly(EventType.VM_DOWN_ERROR, EventType.VM_DOWN_ERROR, EventType.HA_VM_FAILED);
        lab.pass(Duration.ofSeconds(11));
        assertThat(lab.intents(StartVm.class)).extracting(StartVm::vm).containsExactly(vm(2));
    }

    @Test
    void aReportOlderThanTheStartSaysNothingAboutIt() {
        lab.withHosts(1).want(1, Wish.UP);
        lab.report(1, true, "boot1", 0);
        assertThat(lab.seen(1).place()).isPresent();
        lab.says(1, 0, Sighting.down(vm(1), failure()));
        assertThat(lab.seen(1).place()).isPresent();
        assertThat(lab.events()).isEmpty();
    }

    @Test
    void aStartThatWasLostIsGivenAgainWithoutCountingAsFailed() {
        lab.withHosts(1).want(1, Wish.UP).report(1, true, "boot1", 1);
        lab.pass(Duration.ofSeconds(3));
        assertThat(lab.intents(StartVm.class)).containsExactly(new StartVm(vm(1), host(1), "boot1", 2));
        assertThat(lab.seen(1).tries().failed()).isZero();
    }

    @Test
    void stoppingEndsTheMachineAndNeedsNoFurtherClearing() {
        lab.withHosts(1).want(1, Wish.UP).running(1, 1).want(1, Wish.DOWN);
        assertThat(lab.intents()).containsExactly(new StopVm(vm(1), host(1), "boot1", 2));
        lab.says(1, 2, Sighting.down(vm(1), Exit.normal(ExitReason.ADMIN_SHUTDOWN, "admin")));
        assertThat(lab.events()).containsExactly(EventType.VM_DOWN);
        assertThat(lab.intents(StopVm.class)).isEmpty();
        assertThat(lab.seen(1).place()).isEmpty();
    }

    /** Agents tell an end when they see it, and again when the order that brought it about is done. */
    @Test
    void anEndToldBeforeItsStopIsDoneNeedsNoSecondStop() {
        lab.withHosts(1).want(1, Wish.UP).running(1, 1).want(1, Wish.DOWN);
        Sighting end = Sighting.down(vm(1), Exit.normal(ExitReason.ADMIN_SHUTDOWN, "admin"));
        lab.says(1, 1, end);
        assertThat(lab.events()).containsExactly(EventType.VM_DOWN);
        assertThat(lab.intents(StopVm.class)).isEmpty();
        lab.says(1, 2);
        assertThat(lab.seen(1).leftover()).isEmpty();
        lab.says(1, 2, end);
        assertThat(lab.intents()).isEmpty();
        assertThat(lab.pass(Duration.ofMinutes(1)).intents()).isEmpty();
    }

    @Test
    void aStopThatWasLostAfterTheEndIsRepeatedUntilTheRemainsAreCleared() {
        lab.withHosts(1).want(1, Wish.UP).running(1, 1).want(1, Wish.DOWN);
        lab.says(1, 1, Sighting.down(vm(1), Exit.normal(ExitReason.USER_SHUTDOWN, "off")));
        lab.pass(Duration.ofSeconds(10));
        assertThat(lab.intents(StopVm.class)).isNotEmpty().containsOnly(new StopVm(vm(1), host(1), "boot1", 2));
        assertThat(lab.says(1, 2).seen(1).leftover()).isEmpty();
    }

    @Test
    void remainsOnAHostThatIsNotItsPlaceAreClearedOnceAWholeReportShowsThem() {
        lab.withHosts(1).want(1, Wish.DOWN);
        Sighting remains = Sighting.down(vm(1), failure());
        assertThat(lab.says(1, 0, remains).intents()).isEmpty();
        lab.report(1, true, "boot1", 0, remains);
        assertThat(lab.intents(StopVm.class)).hasSize(1);
    }

    @Test
    void aStopThatOvertakesItsStartWaitsForThePlaceToBeClear() {
        lab.withHosts(2).want(1, Wish.UP).want(1, Wish.DOWN).want(1, Wish.UP);
        assertThat(lab.intents(StartVm.class)).isEmpty();
        lab.report(1, true, "boot1", 2);
        assertThat(lab.intents(StartVm.class)).extracting(StartVm::order).containsExactly(3L);
    }

    @Test
    void aGuestIsAskedToShutDownOnce() {
        lab.withHosts(1).want(1, Wish.UP).running(1, 1).want(1, Wish.SHUT_DOWN);
        assertThat(lab.intents()).containsExactly(new ShutDown(vm(1), host(1), "boot1", 2));
        lab.says(1, 2).pass(Duration.ofMinutes(2));
        assertThat(lab.intents()).isEmpty();
        assertThat(lab.seen(1).asked()).isTrue();
    }

    @Test
    void pausingAndResumingFollowWhatIsSeen() {
        lab.withHosts(1).want(1, Wish.UP).running(1, 1).want(1, Wish.PAUSE);
        assertThat(lab.intents(Intent.Pause.class)).hasSize(1);
        lab.says(1, 2, Sighting.alive(vm(1), VmStatus.PAUSED));
        assertThat(lab.events()).containsExactly(EventType.VM_PAUSED);
        lab.want(1, Wish.RESUME);
        assertThat(lab.intents(Intent.Resume.class)).hasSize(1);
        lab.says(1, 3, Sighting.alive(vm(1), VmStatus.UP)).pass(Duration.ofSeconds(20));
        assertThat(lab.intents()).isEmpty();
    }

    @Test
    void aMachineFoundRunningIsTakenOverOrEndedAsWanted() {
        lab.withHosts(1).want(1, Wish.DOWN).says(1, 0, Sighting.alive(vm(1), VmStatus.UP));
        assertThat(lab.intents(StopVm.class)).hasSize(1);
        assertThat(lab.seen(1).place()).isPresent();
    }

    @Test
    void severalEndsInOneReportAreEachTold() {
        lab.withHosts(1).want(1, Wish.UP).running(1, 1).want(2, Wish.UP).running(2, 1);
        Exit off = Exit.normal(ExitReason.USER_SHUTDOWN, "off");
        lab.says(1, 2, Sighting.down(vm(1), off), Sighting.down(vm(2), off));
        assertThat(lab.events()).containsExactly(EventType.VM_DOWN, EventType.VM_DOWN);
    }

    private static Exit failure() {
        return Exit.error(ExitReason.GENERIC_ERROR, "no such disk");
    }
}
