package org.reeve.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineJvmTest {

    @TempDir
    Path folder;

    /** A JVM that does not know an option does not start, and one that ends well leaves its classes for the next start. */
    @Test
    void theOptionsAreUnderstoodAndLeaveAnArchiveOfClasses() throws IOException {
        Path archive = folder.resolve("classes.jsa");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(EngineJvm.options(archive));
        command.addAll(List.of("-cp", jar().toString(), Greeting.class.getName()));
        String said = Shell.run(Duration.ofMinutes(1), command).orFail("Starting a JVM with the engine's options");
        assertThat(said).contains("well started");
        assertThat(Files.exists(archive)).isTrue();
    }

    /** Only classes from jars go into the archive. */
    private Path jar() throws IOException {
        String entry = Greeting.class.getName().replace('.', '/') + ".class";
        Path jar = folder.resolve("greeting.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream bytes = Greeting.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new ZipEntry(entry));
            bytes.transferTo(out);
        }
        return jar;
    }

    /** What the JVM of the test runs. */
    static final class Greeting {
        private Greeting() {}

        public static void main(String[] words) {
            System.out.println("well started");
        }
    }
}
