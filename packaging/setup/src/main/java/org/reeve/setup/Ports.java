package org.reeve.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/** Chooses TCP ports on the loopback address. */
final class Ports {

    private static final int TRIES = 200;

    private Ports() {}

    /** The wanted port when it is free, otherwise the next free one above it. */
    static int freeFrom(int wanted) {
        for (int port = wanted; port < wanted + TRIES; port++) {
            if (free(port)) {
                return port;
            }
        }
        throw new Failure("No port between %d and %d is free.".formatted(wanted, wanted + TRIES - 1));
    }

    /**
     * A port others know: it may be chosen once, and has to be the same ever after.
     *
     * @param known what was chosen
     */
    static int sameOrFreeFrom(String whose, Optional<Integer> known, int wanted) {
        known.filter(port -> !free(port)).ifPresent(port -> {
            throw new Failure(
                    "Port %d of %s is taken by another program: free it and start again.".formatted(port, whose));
        });
        return known.orElseGet(() -> freeFrom(wanted));
    }

    /**
     * Chooses ports and has them taken while no other installation on this machine does: a port that is free for one is free for the
     * other as well until somebody listens.
     */
    static <T> T choosing(Path lock, Supplier<T> chooseAndTake) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until it is closed
            return chooseAndTake.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
