package org.reeve.backend.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.reeve.backend.api.Backend;
import org.reeve.backend.engine.BrokerConnection;

/** Finds what the application server would find: every bean of the backend, except the one that reaches real hosts. */
public final class AllBeans {

    private static final Path CLASSES = classes();

    private AllBeans() {}

    public static Class<?>[] ofTheBackend() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(AllBeans::load)
                    .filter(type -> type.isAnnotationPresent(ApplicationScoped.class)
                            || type.isAnnotationPresent(Dependent.class))
                    .filter(type -> type != BrokerConnection.class)
                    .toArray(Class<?>[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(Path file) {
        String name = CLASSES.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
        try {
            return Class.forName(name, false, AllBeans.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path classes() {
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
