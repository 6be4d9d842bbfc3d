package org.reeve.setup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

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
        throw new Failure("No free port between " + wanted + " and " + (wanted + TRIES) + ".");
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
