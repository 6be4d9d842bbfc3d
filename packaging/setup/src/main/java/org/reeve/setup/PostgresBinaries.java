package org.reeve.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The programs of a PostgreSQL server: the newest that is installed, else those published on Maven Central, unpacked into the home. */
record PostgresBinaries(Path installed, Path unpacked) {

    private static final String ARCHIVE = "postgres-linux-x86_64.txz";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    static PostgresBinaries of(Home home) {
        return new PostgresBinaries(
                Path.of("/usr/lib/postgresql"), home.software().resolve("postgresql"));
    }

    /** @throws Failure when there is no such program */
    Path program(String name) {
        return find(name)
                .orElseThrow(() ->
                        new Failure("No PostgreSQL server found: install the package postgresql, or give --db-url."));
    }

    /** Unpacks the published programs when the machine has none. */
    String ensure(Path jar) {
        if (find("initdb").isPresent()) {
            return Progress.ALREADY;
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Files.createDirectories(unpacked);
            Path archive = unpacked.resolve(ARCHIVE);
            ZipEntry entry = zip.getEntry(ARCHIVE);
            try (var in = zip.getInputStream(entry)) {
                Files.copy(in, archive, StandardCopyOption.REPLACE_EXISTING);
            }
            Shell.run(LIMIT, List.of("tar", "-xJf", archive.toString(), "-C", unpacked.toString()))
                    .orFail("Unpacking PostgreSQL");
            Files.delete(archive);
            return "PostgreSQL from Maven Central";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> find(String name) {
        return Stream.concat(versions(), Stream.of(unpacked))
                .map(folder -> folder.resolve("bin").resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Stream<Path> versions() {
        if (!Files.isDirectory(installed)) {
            return Stream.empty();
        }
        try (Stream<Path> versions = Files.list(installed)) {
            return versions
                    .sorted(Comparator.comparing(
                                    (Path path) -> path.getFileName().toString())
                            .reversed())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
