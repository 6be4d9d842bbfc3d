package org.reeve.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where everything of one installation lives. Nothing is written outside it but the service user and the bridge. */
record Home(Path root) {

    /** Written when the folder is made, so that `destroy` never removes a folder that is not ours. */
    private static final String MARK = ".reeve-home";

    /** Of the whole machine, since its ports are. */
    static final Path PORTS_LOCK = Path.of("/run/reeve-ports.lock");

    Path software() {
        return root.resolve("software");
    }

    Path database() {
        return root.resolve("db");
    }

    Path pki() {
        return root.resolve("pki");
    }

    Path engine() {
        return root.resolve("engine");
    }

    Path agent() {
        return root.resolve("agent");
    }

    Path guest() {
        return root.resolve("guest");
    }

    Path storage() {
        return root.resolve("storage");
    }

    Path logs() {
        return root.resolve("log");
    }

    Path run() {
        return root.resolve("run");
    }

    Path passwordFile() {
        return root.resolve("admin-password");
    }

    Path notes() {
        return root.resolve("reeve.properties");
    }

    boolean exists() {
        return Files.exists(root.resolve(MARK));
    }

    /** What can be written where the home is, or will be. */
    long freeBytes() {
        Path nearest = root.toAbsolutePath();
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return nearest.toFile().getUsableSpace();
    }

    /** Makes the folder, or refuses one that holds something else. */
    void create() {
        try {
            if (Files.isDirectory(root) && !exists() && !isEmpty(root)) {
                throw new Failure(root + " exists and is not a home of Reeve: choose another with --home.");
            }
            for (Path folder : List.of(root, software(), pki(), agent(), guest(), storage(), logs(), run())) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            if (!exists()) {
                Files.createFile(root.resolve(MARK));
            }
        } catch (IOException e) {
            throw new Failure("Cannot write to " + root + ": " + e.getMessage(), e);
        }
    }

    /** Copies what can tell why something failed to where it outlives the home. */
    Path rescueLogs() {
        try {
            Path kept = Files.createTempDirectory("reeve-failed.");
            for (Path folder : List.of(logs(), engine().resolve("log"), database())) {
                for (Path log : logsIn(folder)) {
                    Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> logsIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> path.toString().endsWith(".log")).toList();
        }
    }

    /** Removes the folder and all below it. */
    void remove() {
        if (!exists()) {
            throw new Failure(root + " is not a home of Reeve: nothing was removed.");
        }
        deleteTree(root);
    }

    static void deleteTree(Path tree) {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
