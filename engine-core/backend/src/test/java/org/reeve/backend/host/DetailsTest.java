package org.reeve.backend.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.agent.protocol.vm.GuestFacts;
import org.reeve.agent.protocol.vm.VmState;
import org.reeve.agent.protocol.vm.VmStats;
import org.reeve.backend.kernel.Json;

/** What a guest says of itself is kept in the shape in which readers look for it. */
class DetailsTest {

    private static VmStats saying(GuestFacts facts) {
        return VmStats.of(new UUID(0, 1), VmState.UP).guest(facts).stats();
    }

    @Test
    void theGuestsSystemAndZoneAreKept() {
        var facts = new GuestFacts(
                Optional.of("guest.example"),
                Optional.of("192.0.2.7 192.0.2.8"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(new GuestFacts.System(
                        Optional.of("linux"),
                        Optional.of("Debian GNU/Linux"),
                        Optional.of("12"),
                        Optional.empty(),
                        Optional.of("6.1.0"),
                        Optional.of("x86_64"))),
                Optional.of(new GuestFacts.Timezone(Optional.of("CET"), Optional.of(60))));
        JsonNode kept = Json.tree(Details.of(saying(facts)).orElseThrow().guest());
        assertThat(kept.path("fqdn").asText()).isEqualTo("guest.example");
        assertThat(kept.path("addresses")).hasSize(2);
        assertThat(kept.path("system").path("distribution").asText()).isEqualTo("Debian GNU/Linux");
        assertThat(kept.path("zone").path("offset").asInt()).isEqualTo(60);
    }

    @Test
    void ofASilentGuestNothingIsKept() {
        assertThat(Details.of(saying(GuestFacts.UNKNOWN))).isEmpty();
    }
}
