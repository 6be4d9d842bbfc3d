package org.reeve.restapi.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files under version control that pin what travels; {@code -Dgolden.update} rewrites them. */
public final class Golden {

    private Golden() {}

    public static void compare(String name, String actual) {
        Path file = Path.of("src/test/golden", name);
        try {
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
