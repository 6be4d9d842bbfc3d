package org.reeve.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what guests wrote. */
final class Texts {

    private Texts() {}

    /** How many lines of the file contain the words; none when there is no file yet. */
    static long lines(Path file, String words) {
        try {
            return Files.exists(file)
                    ? Files.readString(file, StandardCharsets.ISO_8859_1)
                            .lines()
                            .filter(line -> line.contains(words))
                            .count()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
