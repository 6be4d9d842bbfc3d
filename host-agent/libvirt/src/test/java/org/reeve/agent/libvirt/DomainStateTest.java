package org.reeve.agent.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.agent.core.port.DomainSeen.State;
import org.reeve.agent.core.port.PauseReason;

class DomainStateTest {

    @Test
    void readsLibvirtsNumbers() {
        assertThat(new DomainState(1, 1).state()).isEqualTo(State.RUNNING);
        assertThat(new DomainState(3, 5).pauseReason()).isEqualTo(PauseReason.IO_ERROR);
        assertThat(new DomainState(4, 1).state()).isEqualTo(State.SHUTTING_DOWN);
        assertThat(new DomainState(5, 0).state()).isEqualTo(State.OFF);
    }

    @Test
    void aNameThatIsAPathFindsNoProcess() {
        LiveDefinition definition = LiveDefinition.of("<domain><name>../../../proc/self/stat</name></domain>");
        assertThat(new DomainState(1, 1).seen(UUID.randomUUID(), definition).pid())
                .isEmpty();
    }
}
