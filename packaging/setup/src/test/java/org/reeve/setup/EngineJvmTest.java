package org.reeve.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineJvmTest {

    @TempDir
    Path folder;

    /** A JVM that does not know an option does not start, and one that ends well leaves its classes for the next start. */
    @Test
    void theOptionsAreUnderstoodAndLeaveAnArchiveOfClasses() {
        Path archive = folder.resolve("classes.jsa");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(EngineJvm.options(archive));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Greeting.class.getName()));
        String said = Shell.run(Duration.ofMinutes(1), command).orFail("Starting a JVM with the engine's options");
        assertThat(said).contains("well started");
        assertThat(Files.exists(archive)).isTrue();
    }

    /** What the JVM of the test runs. */
    static final class Greeting {
        private Greeting() {}

        public static void main(String[] words) {
            System.out.println("well started");
        }
    }
}
