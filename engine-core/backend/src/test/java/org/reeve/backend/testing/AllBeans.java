package org.reeve.backend.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.reeve.backend.api.Backend;
import org.reeve.backend.engine.BrokerConnection;

/** Finds what the application server would find: every bean of the backend, except the one that reaches real hosts. */
public final class AllBeans {

    private AllBeans() {}

    public static Class<?>[] ofTheBackend() {
        return names().map(AllBeans::load)
                .filter(type ->
                        type.isAnnotationPresent(ApplicationScoped.class) || type.isAnnotationPresent(Dependent.class))
                .filter(type -> type != BrokerConnection.class)
                .toArray(Class<?>[]::new);
    }

    /** A folder while the modules are built together without packaging, a JAR otherwise. */
    private static Stream<String> names() {
        Path place = place();
        try {
            if (Files.isDirectory(place)) {
                return names(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return names(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.replace('/', '.').replaceAll("\\.class$", ""))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, AllBeans.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path place() {
        try {
            return Path.of(Backend.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
