package org.reeve.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The engine: WildFly with the EAR, under the service user, on loopback. */
final class Engine {

    private static final Duration BOOT_LIMIT = Duration.ofSeconds(180);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Home home;
    private final Notes notes;
    private final ServiceUser user;
    private final Database database;
    private final Pki pki;
    private final Daemon daemon;

    Engine(Home home, Notes notes, ServiceUser user, Database database, Pki pki) {
        this.home = home;
        this.notes = notes;
        this.user = user;
        this.database = database;
        this.pki = pki;
        this.daemon = new Daemon("engine", home);
    }

    Daemon daemon() {
        return daemon;
    }

    String https() {
        return "https://127.0.0.1:" + notes.need("https.port");
    }

    /** Lays out the server's writable folders and puts the EAR there; an EAR that is already there is left alone. */
    String install(Path ear) {
        Path deployed = home.engine().resolve("deployments/engine.ear");
        try {
            if (Files.exists(deployed) && Files.mismatch(ear, deployed) < 0) {
                return Progress.ALREADY;
            }
            Path template = server().resolve("standalone");
            for (String folder : List.of("configuration", "deployments", "data", "log", "tmp")) {
                Files.createDirectories(home.engine().resolve(folder));
            }
            for (String file : List.of(
                    "standalone.xml",
                    "logging.properties",
                    "application-users.properties",
                    "application-roles.properties",
                    "mgmt-users.properties",
                    "mgmt-groups.properties")) {
                Path source = template.resolve("configuration").resolve(file);
                if (Files.exists(source)) {
                    Files.copy(
                            source,
                            home.engine().resolve("configuration").resolve(file),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.deleteIfExists(classArchive()); // of the classes there were
            Path next = deployed.resolveSibling("engine.ear.new");
            Files.copy(ear, next, StandardCopyOption.REPLACE_EXISTING);
            Files.move(next, deployed, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            user.own(home.engine());
            return "engine.ear";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts WildFly and waits until the engine says that it is well. */
    String start(Api api) {
        if (daemon.alive() && api.healthy()) {
            return Progress.ALREADY;
        }
        if (!daemon.alive()) {
            permitReading();
            Ports.choosing(Home.PORTS_LOCK, this::startOnFreePorts);
        }
        awaitHealth(api);
        return https();
    }

    void stop() {
        daemon.stop(STOP_LIMIT);
    }

    /** Made by the JVM itself when the engine first ends well. */
    private Path classArchive() {
        return home.engine().resolve("data/classes.jsa");
    }

    private Path server() {
        return home.software().resolve("server");
    }

    private int startOnFreePorts() {
        choosePorts();
        daemon.start(environment(), user.command(command()));
        int port = notes.port("https.port");
        Pause.until(
                "The engine's port (see " + daemon.log() + ")", BOOT_LIMIT, () -> !Ports.free(port) || !daemon.alive());
        return port;
    }

    /** People and programs know the address of the engine: it moves no more once it was chosen. The others nobody knows. */
    private void choosePorts() {
        int https = Ports.sameOrFreeFrom("the engine", notes.get("https.port").map(Integer::parseInt), 8443);
        notes.put("https.port", Integer.toString(https));
        Map.of("http.port", 8080, "management.port", 9990)
                .forEach((name, wanted) -> notes.put(
                        name,
                        Integer.toString(Ports.freeFrom(
                                notes.get(name).map(Integer::parseInt).orElse(wanted)))));
    }

    /** The service user reads the keys of the engine, the web server and the vault; the authority's and the host's stay root's. */
    private void permitReading() {
        for (Path file : List.of(pki.key("engine"), pki.webKeystore(), pki.vault())) {
            user.own(file);
        }
    }

    /** What WildFly's own script runs in the end; without the shell in between, the process that is stopped is the server. */
    private List<String> command() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-D[Standalone]"));
        command.addAll(EngineJvm.options(classArchive()));
        command.addAll(List.of(
                "-Djboss.home.dir=" + server(),
                "-Djboss.server.base.dir=" + home.engine(),
                "-Dorg.jboss.boot.log.file=" + home.engine().resolve("log/server.log"),
                "-Dlogging.configuration=file:" + home.engine().resolve("configuration/logging.properties"),
                "-jar",
                server().resolve("jboss-modules.jar").toString(),
                "-mp",
                server().resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.bind.address=127.0.0.1",
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.http.port=" + notes.need("http.port"),
                "-Djboss.https.port=" + notes.need("https.port"),
                "-Djboss.management.http.port=" + notes.need("management.port"),
                "-Djboss.tx.node.id=reeve",
                "-Djboss.node.name=reeve",
                "-Dreeve.home=" + home.root()));
        return command;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("ENGINE_DB_URL", database.url());
        environment.put("ENGINE_DB_USER", database.userName());
        environment.put("ENGINE_DB_PASSWORD", database.password());
        environment.put("REEVE_WEB_KEYSTORE", pki.webKeystore().toString());
        environment.put("REEVE_WEB_KEYSTORE_PASSWORD", notes.need("web.keystore.password"));
        environment.put("REEVE_HTTPS_PORT", notes.need("https.port"));
        return environment;
    }

    private void awaitHealth(Api api) {
        Instant limit = Instant.now().plus(BOOT_LIMIT);
        while (!api.healthy()) {
            if (!daemon.alive()) {
                throw new Failure("The engine ended while starting: see " + daemon.log() + ".");
            }
            if (Files.exists(home.engine().resolve("deployments/engine.ear.failed"))) {
                throw new Failure("The engine could not be deployed: see " + daemon.log() + ".");
            }
            if (Instant.now().isAfter(limit)) {
                throw new Failure(
                        "The engine was not well within " + BOOT_LIMIT.toSeconds() + " s: see " + daemon.log() + ".");
            }
            Pause.brief();
        }
    }
}
