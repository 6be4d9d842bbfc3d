package org.reeve.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** Another agent on this machine, with a state and a storage repository of its own: to the engine, another host. */
final class SecondHost implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final Path folder;
    private final int port;
    private final Process process;

    private SecondHost(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static SecondHost start(Installation installation) {
        try {
            Path home = installation.home();
            Path folder = Files.createDirectories(
                    home.resolve("lab-host-" + UUID.randomUUID().toString().substring(0, 8)));
            int port = freePort();
            Path configuration = folder.resolve("agent.properties");
            String text = Files.readString(home.resolve("agent/agent.properties"))
                    .replaceAll("(?m)^host_id=.*$", "host_id=" + UUID.randomUUID())
                    .replaceAll("(?m)^port=.*$", "port=" + port)
                    .replaceAll("(?m)^state=.*$", "state=" + Files.createDirectories(folder.resolve("state")))
                    .replaceAll("(?m)^repository=.*$", "repository=" + folder.resolve("data-center"));
            Files.writeString(configuration, text);
            Process process = new ProcessBuilder(
                            home.resolve("agent/runtime/bin/java").toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            home.resolve("agent/lib") + "/*",
                            "org.reeve.agent.app.Main",
                            "--config",
                            configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("agent.log").toFile())
                    .start();
            Wait.until("the second agent's answer", LIMIT, () -> taken(port));
            return new SecondHost(folder, port, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    Path storagePath() {
        try {
            return Files.createDirectories(folder.resolve("storage"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException inUse) {
            return true;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
