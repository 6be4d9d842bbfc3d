package org.reeve.agent.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.reeve.agent.core.port.HostFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The agent's process: {@code Main --config agent.properties}. Ends with 1 when it cannot start, with 2 when called wrongly. */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int CANNOT_START = 1;
    private static final int CALLED_WRONGLY = 2;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        OneLine.install();
        Optional<Path> file = configuration(arguments);
        if (file.isEmpty()) {
            System.err.println("usage: " + Main.class.getName() + " --config agent.properties");
            System.exit(CALLED_WRONGLY);
        }
        try {
            run(file.get());
        } catch (IOException | Misconfigured | HostFault e) {
            LOG.error("cannot start: {}", e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    private static Optional<Path> configuration(String[] arguments) {
        return arguments.length == 2 && arguments[0].equals("--config")
                ? Optional.of(Path.of(arguments[1]))
                : Optional.empty();
    }

    private static void run(Path file) throws IOException, InterruptedException {
        Daemon daemon = Daemon.start(Configuration.read(file));
        LOG.info("listening address={}", daemon.address());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(daemon), "stop"));
        new CountDownLatch(1).await(); // the process ends by a signal
    }

    private static void stop(Daemon daemon) {
        try {
            daemon.close();
            LOG.info("stopped");
        } catch (IOException e) {
            LOG.warn("stopped with trouble: {}", e.getMessage());
        }
    }
}
