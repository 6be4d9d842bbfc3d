package org.reeve.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {

    @TempDir
    Path folder;

    @Test
    void isFoundAgainByALaterCommandAndStopped() {
        Home home = new Home(folder);
        home.create();
        new Daemon("sleeper", home).start(Map.of(), List.of("sleep", "60"));
        Daemon later = new Daemon("sleeper", home);
        assertThat(later.alive()).isTrue();
        later.stop(Duration.ofSeconds(5));
        assertThat(later.alive()).isFalse();
    }

    @Test
    void neverTakesAReusedPidForItsOwn() throws Exception {
        Home home = new Home(folder);
        home.create();
        Files.writeString(
                home.run().resolve("other.pid"), ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z\n");
        assertThat(new Daemon("other", home).alive()).isFalse();
    }
}
