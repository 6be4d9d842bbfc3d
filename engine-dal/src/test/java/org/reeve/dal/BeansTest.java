package org.reeve.dal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A generated repository that is a bean of its own beside the one {@link Repositories} makes keeps the engine from starting. */
class BeansTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void noGeneratedRepositoryIsABean() throws IOException {
        String beans = Files.readString(Path.of("src/main/resources/META-INF/beans.xml"));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(BeansTest::repository).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(beans)
                            .containsAnyOf(
                                    "\"%s.*\"".formatted(name(file.getParent())),
                                    "\"%s_\"".formatted(name(file).replace(".java", ""))));
        }
    }

    private static String name(Path file) {
        return SOURCES.relativize(file).toString().replace('/', '.');
    }

    private static boolean repository(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains("\n@Repository");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
