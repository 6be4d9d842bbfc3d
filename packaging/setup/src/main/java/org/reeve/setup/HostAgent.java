package org.reeve.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The agent for this machine, laid out as a package would: jars, its own small Java runtime, a unit for systemd. */
final class HostAgent {

    private static final Duration JLINK_LIMIT = Duration.ofSeconds(120);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final int USUAL_PORT = 54321;
    private static final String MODULES =
            "java.base,java.logging,java.xml,java.naming,java.management,jdk.unsupported,jdk.crypto.ec,java.sql";

    private final Home home;
    private final Notes notes;
    private final Pki pki;
    private final Daemon daemon;

    HostAgent(Home home, Notes notes, Pki pki) {
        this.home = home;
        this.notes = notes;
        this.pki = pki;
        this.daemon = new Daemon("agent", home);
    }

    Daemon daemon() {
        return daemon;
    }

    int port() {
        return notes.port("agent.port");
    }

    /** Where the agent lets libvirt write what guests say on their serial line. */
    Path serialLogs() {
        return home.agent().resolve("serial");
    }

    String install(Path built) {
        Path jars = home.agent().resolve("lib");
        if (same(built, jars) && Files.isExecutable(java())) {
            return Progress.ALREADY;
        }
        try {
            if (Files.exists(jars)) {
                Home.deleteTree(jars);
            }
            Files.createDirectories(jars);
            Files.createDirectories(home.agent().resolve("state"));
            Files.createDirectories(serialLogs());
            for (Path jar : jars(built)) {
                Files.copy(jar, jars.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.isExecutable(java())) {
            link();
        }
        writeUnit();
        return "agent with its own runtime";
    }

    String start() {
        if (daemon.alive() && listening()) {
            return Progress.ALREADY;
        }
        if (daemon.alive()) {
            awaitAnswer();
        } else {
            Ports.choosing(Home.PORTS_LOCK, this::startOnPort);
        }
        return "127.0.0.1:" + port();
    }

    /** The engine has noted the port: it does not change any more. */
    private int startOnPort() {
        int port =
                Ports.sameOrFreeFrom("the host agent", notes.get("agent.port").map(Integer::parseInt), USUAL_PORT);
        notes.put("agent.port", Integer.toString(port));
        writeConfiguration();
        daemon.start(Map.of(), command());
        awaitAnswer();
        return port;
    }

    private void awaitAnswer() {
        Pause.until("The agent's answer (see " + daemon.log() + ")", START_LIMIT, () -> {
            if (!daemon.alive()) {
                throw new Failure("The agent ended while starting: see " + daemon.log() + ".");
            }
            return listening();
        });
    }

    void stop() {
        daemon.stop(STOP_LIMIT);
    }

    private boolean listening() {
        return !Ports.free(port());
    }

    private List<String> command() {
        return List.of(
                java().toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.agent().resolve("lib") + "/*",
                "org.reeve.agent.app.Main",
                "--config",
                configuration().toString());
    }

    private Path java() {
        return home.agent().resolve("runtime/bin/java");
    }

    private Path configuration() {
        return home.agent().resolve("agent.properties");
    }

    private void link() {
        Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
        Shell.run(
                        JLINK_LIMIT,
                        List.of(
                                jlink.toString(),
                                "--add-modules",
                                MODULES,
                                "--strip-debug",
                                "--no-man-pages",
                                "--no-header-files",
                                "--compress=zip-6",
                                "--output",
                                home.agent().resolve("runtime").toString()))
                .orFail("Making the agent's Java runtime");
    }

    private void writeConfiguration() {
        String hostId =
                notes.remember("host.hardware.id", () -> UUID.randomUUID().toString());
        write(
                configuration(),
                """
                # Written by quickstart at each start.
                host_id=%s
                address=127.0.0.1
                port=%d
                key=%s
                certificate=%s
                ca=%s
                state=%s
                repository=%s
                serial_logs=%s
                boot_files=%s
                libvirt_uri=qemu:///system
                management_bridge=ovirtmgmt
                emulate=auto
                hypervisor=libvirt
                """
                        .formatted(
                                hostId,
                                port(),
                                pki.key("host"),
                                pki.certificate("host"),
                                pki.ca(),
                                home.agent().resolve("state"),
                                home.root().resolve("data-center"),
                                serialLogs(),
                                home.guest()));
    }

    private void writeUnit() {
        write(
                home.agent().resolve("reeve-agent.service"),
                """
                # For a machine with systemd: link this file into /etc/systemd/system.
                [Unit]
                Description=Reeve host agent
                After=libvirtd.service network-online.target
                Wants=libvirtd.service network-online.target

                [Service]
                ExecStart=%s
                Restart=always
                RestartSec=2
                # Guests are children of libvirt, not of the agent: stopping it must not touch them.
                KillMode=process

                [Install]
                WantedBy=multi-user.target
                """
                        .formatted(String.join(" ", command())));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> jars(Path built) throws IOException {
        try (Stream<Path> all = Files.walk(built)) {
            return all.filter(path -> path.toString().endsWith(".jar")).toList();
        }
    }

    private static boolean same(Path built, Path installed) {
        try {
            for (Path jar : jars(built)) {
                Path there = installed.resolve(jar.getFileName());
                if (!Files.exists(there) || Files.mismatch(jar, there) >= 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
