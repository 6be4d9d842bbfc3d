package org.reeve.restapi.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The directory being generated; leaves unchanged files untouched so that the compiler can skip them. */
final class SourceTree {

    private final Path root;
    private final Set<Path> written = new HashSet<>();

    SourceTree(Path root) {
        this.root = root;
    }

    void write(String packageName, String className, String text) {
        write(packageName.replace('.', '/') + "/" + className + ".java", text);
    }

    void write(String path, String text) {
        Path file = root.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            if (!Files.isRegularFile(file) || !Files.readString(file).equals(text)) Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!written.add(file)) throw new IllegalStateException("two concepts would share one file: " + file);
    }

    /** Removes what an earlier run wrote and this one did not, or it would go on being compiled. */
    void deleteOthers() throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(SourceTree::generated).toList()) {
                if (!written.contains(file)) Files.delete(file);
            }
        }
    }

    private static boolean generated(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
    }

    /** A file that is handed on as it lies beside the generator. */
    static String resource(String name) {
        try (var in = SourceTree.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return written.size();
    }
}
