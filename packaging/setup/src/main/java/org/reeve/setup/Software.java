package org.reeve.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Copies the provisioned server out of the checkout, where the service user can read it. */
final class Software {

    private Software() {}

    static String install(Checkout checkout, Home home) {
        Path source = checkout.server();
        Path target = home.software().resolve("server");
        Path stamp = home.software().resolve("server.stamp");
        String current = stampOf(source);
        try {
            if (Files.exists(stamp) && Files.readString(stamp).equals(current)) {
                return Progress.ALREADY;
            }
            if (Files.exists(target)) {
                Home.deleteTree(target);
            }
            copyTree(source, target);
            Files.writeString(stamp, current);
            return "WildFly";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The configuration is what changes between builds; its content names the build. */
    private static String stampOf(Path server) {
        try {
            return Integer.toHexString(Files.readString(server.resolve("standalone/configuration/standalone.xml"))
                    .hashCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTree(Path source, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.toList()) {
                Path copy = target.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
