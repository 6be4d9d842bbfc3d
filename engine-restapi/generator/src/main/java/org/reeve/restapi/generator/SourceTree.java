package org.reeve.restapi.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        Path file = root.resolve(packageName.replace('.', '/')).resolve(className + ".java");
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
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (!written.contains(file)) Files.delete(file);
            }
        }
    }

    int count() {
        return written.size();
    }
}
