package org.reeve.backend.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.model.MemorySize;
import org.reeve.model.vm.VmId;

class JsonTest {

    record State(VmId vm, Optional<VmId> other, List<VmId> more, MemorySize memory, Duration limit, Instant at) {}

    private static final VmId VM = new VmId(new UUID(1, 2));

    @Test
    void writesIdsAsText() {
        assertThat(Json.write(VM)).isEqualTo("\"00000000-0000-0001-0000-000000000002\"");
    }

    @Test
    void readsWhatItWrote() {
        State state =
                new State(VM, Optional.of(VM), List.of(VM), MemorySize.gib(1), Duration.ofMinutes(3), Instant.EPOCH);
        assertThat(Json.read(Json.write(state), State.class)).isEqualTo(state);
        assertThat(Json.write(state)).doesNotContain("org.reeve").contains("PT3M");
    }

    @Test
    void readsWhatAnOlderEngineWrote() {
        String older = "{\"vm\":\"00000000-0000-0001-0000-000000000002\",\"gone\":1}";
        assertThat(Json.read(older, State.class).vm()).isEqualTo(VM);
        assertThat(Json.read(older, State.class).other()).isEmpty();
    }
}
