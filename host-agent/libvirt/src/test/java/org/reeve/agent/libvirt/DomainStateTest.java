package org.reeve.agent.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.agent.core.port.DomainSeen.State;
import org.reeve.agent.core.port.PauseReason;

class DomainStateTest {

    private static DomainState state(int number, int reason) {
        return new DomainState(number, reason, Optional.empty());
    }

    @Test
    void readsLibvirtsNumbers() {
        assertThat(state(1, 1).state()).isEqualTo(State.RUNNING);
        assertThat(state(3, 5).pauseReason()).isEqualTo(PauseReason.IO_ERROR);
        assertThat(new DomainState(3, 5, Optional.of(PauseReason.NO_SPACE)).pauseReason())
                .isEqualTo(PauseReason.NO_SPACE);
        assertThat(state(4, 1).state()).isEqualTo(State.SHUTTING_DOWN);
        assertThat(state(5, 0).state()).isEqualTo(State.OFF);
    }

    @Test
    void aNameThatIsAPathFindsNoProcess() {
        LiveDefinition definition = LiveDefinition.of("<domain><name>../../../proc/self/stat</name></domain>");
        assertThat(state(1, 1).seen(UUID.randomUUID(), definition).pid()).isEmpty();
    }
}
