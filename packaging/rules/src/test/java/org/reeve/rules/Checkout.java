package org.reeve.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class folders of every module of this checkout. */
final class Checkout {

    private static final List<String> MODULES = List.of(
            "engine-core/model",
            "engine-core/logic",
            "engine-core/backend",
            "engine-core/simulation",
            "engine-dal",
            "engine-vdsbroker",
            "dbscripts",
            "engine-restapi/generator",
            "engine-restapi/types",
            "engine-restapi/service",
            "host-agent/protocol",
            "host-agent/core",
            "host-agent/libvirt",
            "host-agent/fake",
            "host-agent/app",
            "webadmin-gwt/kit",
            "webadmin-gwt/app",
            "userportal-gwt",
            "packaging/setup");

    private Checkout() {}

    static List<Path> classFolders() {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        return MODULES.stream().flatMap(module -> classes(root.resolve(module))).toList();
    }

    private static Stream<Path> classes(Path module) {
        Path folder = module.resolve("target/classes");
        boolean hasSources = Files.isDirectory(module.resolve("src/main/java"));
        if (hasSources && !Files.isDirectory(folder)) {
            throw new IllegalStateException(folder + " is not built: run ./mvnw verify for the whole reactor");
        }
        return hasSources ? Stream.of(folder) : Stream.empty();
    }
}
