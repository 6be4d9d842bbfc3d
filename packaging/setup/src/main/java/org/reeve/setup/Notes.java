package org.reeve.setup;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** What an installation remembers between commands: ports, ids, the names of what it made. Written atomically, and for root alone. */
final class Notes {

    private final Path file;
    private final Properties entries = new Properties();

    Notes(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                entries.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(entries.getProperty(name));
    }

    String need(String name) {
        return get(name)
                .orElseThrow(() ->
                        new Failure("This home is not finished (" + name + " is unknown): run quickstart again."));
    }

    int port(String name) {
        return Integer.parseInt(need(name));
    }

    /** The remembered value, or a new one that is remembered from now on. */
    String remember(String name, Supplier<String> fresh) {
        return get(name).orElseGet(() -> {
            String value = fresh.get();
            put(name, value);
            return value;
        });
    }

    void put(String name, String value) {
        entries.setProperty(name, value);
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            StringWriter text = new StringWriter();
            entries.store(text, "Written by quickstart");
            Secrets.write(next, text.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
