package org.reeve.setup;

import java.nio.file.Files;
import java.nio.file.Path;

/** The built checkout that an installation is made from. */
record Checkout(Path root) {

    Path ear() {
        return built("packaging/ear/target/engine.ear");
    }

    Path server() {
        return built("packaging/server/target/server");
    }

    Path agent() {
        return built("host-agent/app/target/agent");
    }

    Path postgres() {
        return built("packaging/setup/target/postgresql.jar");
    }

    Path guestBuilder() {
        return built("packaging/setup/guest/build");
    }

    private Path built(String path) {
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            throw new Failure(path + " is not built: run ./mvnw package.");
        }
        return file;
    }
}
