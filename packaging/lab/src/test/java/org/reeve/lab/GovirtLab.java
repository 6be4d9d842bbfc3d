package org.reeve.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Debian's libgovirt, unmodified, through its GObject bindings: the library behind virt-viewer and GNOME Boxes. */
class GovirtLab {

    private static final Duration LIMIT = Duration.ofSeconds(100);

    private final Installation installation = Installation.running();
    private final Vms vms = new Vms(installation, new Rest(installation).signedOn());
    private final String vm = vms.add("govirt");

    @AfterEach
    void discard() {
        vms.discard(vm);
    }

    @Test
    void aMachineIsFoundStartedAndShown() throws JsonProcessingException, URISyntaxException {
        JsonNode seen = govirt("all");
        assertThat(seen.path("names")).anyMatch(name -> name.asText().equals("govirt"));
        assertThat(seen.path("id").asText()).isEqualTo(vm);
        assertThat(seen.path("started").asBoolean()).isTrue();
        assertThat(seen.path("state_then")).isEqualTo(seen.path("up"));
        assertThat(seen.path("ticket_given").asBoolean()).isTrue();
        assertThat(seen.path("ticket").asText()).isNotBlank();
        assertThat(seen.path("expiry").asInt()).isPositive();
        assertThat(seen.path("display")).isEqualTo(seen.path("vnc"));
        assertThat(seen.path("address").asText()).isNotBlank();
        assertThat(seen.path("port").asInt()).isPositive();
        assertThat(seen.path("monitor-count").asInt()).isEqualTo(1);

        assertThat(govirt("filtered").path("id").asText()).isEqualTo(vm);
    }

    private JsonNode govirt(String filtered) throws JsonProcessingException, URISyntaxException {
        Path script = Path.of(GovirtLab.class.getResource("govirt.py").toURI());
        String out = Commands.run(
                LIMIT,
                List.of(
                        "/usr/bin/python3",
                        script.toString(),
                        installation.base().replace("https://", ""),
                        installation.user(),
                        installation.home().resolve("admin-password").toString(),
                        installation.ca().toString(),
                        "govirt",
                        filtered));
        // The library says on the same stream what it found odd.
        String json =
                out.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow(() -> new AssertionError(out));
        return new ObjectMapper().readTree(json);
    }
}
