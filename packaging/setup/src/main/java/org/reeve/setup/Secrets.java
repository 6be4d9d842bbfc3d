package org.reeve.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;

/** Random passwords, and files that only their owner can read. */
final class Secrets {

    /** Without the letters and digits that are easily read for another. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String password(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** Reads the secret in the file, or makes one there. */
    static String keep(Path file, int length) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            String secret = password(length);
            write(file, secret + "\n");
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the key in the file alone, or makes one there. */
    static void keepKey(Path file, int bytes) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] key = new byte[bytes];
        RANDOM.nextBytes(key);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PRIVATE));
        Files.write(file, key, StandardOpenOption.WRITE);
    }

    /** Writes a file that was never readable to others, not even for a moment. */
    static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PRIVATE));
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }
}
