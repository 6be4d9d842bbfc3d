package org.reeve.agent.core.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.agent.core.port.DomainEvent;
import org.reeve.agent.core.port.Ending;
import org.reeve.agent.core.port.PauseReason;
import org.reeve.agent.protocol.vm.ExitReason;
import org.reeve.agent.protocol.vm.VmExit;
import org.reeve.agent.protocol.vm.VmState;

class LifeTest {

    private static final UUID VM = UUID.randomUUID();
    private static final DomainEvent STARTED = new DomainEvent.Started(VM);
    private static final DomainEvent RESUMED = new DomainEvent.Resumed(VM);

    private static Life up() {
        return Life.NEW.launching().after(STARTED);
    }

    private static DomainEvent stopped(Ending ending) {
        return new DomainEvent.Stopped(VM, ending, "");
    }

    private static int reason(Life life) {
        return life.exit().map(VmExit::reason).orElseThrow();
    }

    @Test
    void goesFromWaitingOverPoweringUpToUp() {
        assertThat(Life.NEW.state()).isEqualTo(VmState.WAIT_FOR_LAUNCH);
        assertThat(Life.NEW.launching().state()).isEqualTo(VmState.POWERING_UP);
        assertThat(up().state()).isEqualTo(VmState.UP);
    }

    /** libvirt may tell that the processors run before it tells that the guest has started. */
    @Test
    void isUpWhicheverOfTheFirstEventsComesFirst() {
        assertThat(Life.NEW.launching().after(RESUMED).after(STARTED)).isEqualTo(up());
    }

    @Test
    void everyEventAfterTheEndChangesNothing() {
        Life end = up().after(stopped(Ending.LOST));
        List<DomainEvent> late = List.of(
                STARTED,
                RESUMED,
                new DomainEvent.Paused(VM, PauseReason.USER),
                new DomainEvent.ShuttingDown(VM),
                new DomainEvent.Rebooted(VM),
                stopped(Ending.SHUTDOWN),
                new DomainEvent.AgentChannel(VM, true));
        assertThat(late).allSatisfy(event -> assertThat(end.after(event)).isEqualTo(end));
    }

    @Test
    void eachEndingHasItsReason() {
        assertThat(reason(up().after(stopped(Ending.SHUTDOWN)))).isEqualTo(ExitReason.USER_SHUTDOWN);
        assertThat(reason(up().asked(Life.Wish.SHUT_DOWN).after(stopped(Ending.SHUTDOWN))))
                .isEqualTo(ExitReason.ADMIN_SHUTDOWN);
        assertThat(reason(up().after(stopped(Ending.DESTROYED)))).isEqualTo(ExitReason.ADMIN_SHUTDOWN);
        assertThat(reason(up().after(stopped(Ending.LOST)))).isEqualTo(ExitReason.LOST_QEMU_CONNECTION);
        assertThat(reason(up().after(stopped(Ending.CRASHED)))).isEqualTo(ExitReason.GENERIC_ERROR);
        assertThat(reason(up().after(stopped(Ending.MIGRATED)))).isEqualTo(ExitReason.MIGRATION_SUCCEEDED);
        assertThat(reason(up().after(stopped(Ending.SAVED)))).isEqualTo(ExitReason.SAVE_STATE_SUCCEEDED);
        assertThat(reason(Life.NEW.launching().destroyed())).isEqualTo(ExitReason.DESTROYED_ON_STARTUP);
        assertThat(reason(up().destroyed())).isEqualTo(ExitReason.ADMIN_SHUTDOWN);
    }

    @Test
    void onlyUnwantedEndsAreErrors() {
        assertThat(up().after(stopped(Ending.SHUTDOWN)).exit())
                .map(VmExit::code)
                .contains(0);
        assertThat(up().after(stopped(Ending.LOST)).exit()).map(VmExit::code).contains(1);
    }

    @Test
    void pausesThatEndByThemselvesAreNotShown() {
        assertThat(up().after(new DomainEvent.Paused(VM, PauseReason.SNAPSHOT))).isEqualTo(up());
        assertThat(up().after(new DomainEvent.Paused(VM, PauseReason.IO_ERROR)).state())
                .isEqualTo(VmState.PAUSED);
    }

    @Test
    void aGuestThatIgnoresAWishIsUp() {
        assertThat(up().asked(Life.Wish.REBOOT).state()).isEqualTo(VmState.REBOOTING);
        assertThat(up().asked(Life.Wish.REBOOT).ignored()).isEqualTo(up());
        assertThat(up().ignored()).isEqualTo(up());
    }
}
