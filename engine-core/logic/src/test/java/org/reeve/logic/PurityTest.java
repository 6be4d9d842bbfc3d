package org.reeve.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A decision that read a clock, drew a number or depended on hash order could not be replayed from a seed. */
class PurityTest {

    private static final List<Pattern> FORBIDDEN = Stream.of(
                    "Instant\\.now",
                    "Clock\\b",
                    "System\\.(currentTimeMillis|nanoTime|getenv|getProperty|out|err)",
                    "randomUUID",
                    "java\\.util\\.Random",
                    "Math\\.random",
                    "\\bThread\\b",
                    "java\\.util\\.concurrent",
                    "Logger",
                    "java\\.util\\.HashMap",
                    "java\\.(io\\.File|net\\.|nio\\.file|sql\\.)")
            .map(Pattern::compile)
            .toList();

    @Test
    void decisionsReadNoClockAndDrawNoNumbers() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(PurityTest::offences)
                            .toList())
                    .isEmpty();
        }
    }

    private static Stream<String> offences(Path file) {
        try {
            String text = Files.readString(file);
            return FORBIDDEN.stream()
                    .filter(pattern -> pattern.matcher(text).find())
                    .map(pattern -> file.getFileName() + ": " + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
