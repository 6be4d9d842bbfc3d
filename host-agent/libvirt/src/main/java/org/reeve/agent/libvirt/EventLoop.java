package org.reeve.agent.libvirt;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.libvirt.Connect;
import org.libvirt.Library;
import org.libvirt.LibvirtException;
import org.libvirt.jna.Libvirt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** libvirt's event loop: one for the whole process, on its own thread, started before the first connection. */
final class EventLoop {

    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);

    /** So that a failure that stays does not take a whole processor. */
    private static final Duration BREATH = Duration.ofMillis(20);

    /** Held here because the native side keeps only a pointer to it. Every error also reaches its caller. */
    private static final Libvirt.VirErrorCallback QUIET = (data, error) -> LOG.trace("libvirt: {}", error.message);

    private static final boolean STARTED = start();

    private EventLoop() {}

    static boolean running() {
        return STARTED;
    }

    private static boolean start() {
        try {
            Library.initEventLoop();
            Connect.setErrorCallback(QUIET);
        } catch (LibvirtException e) {
            throw new IllegalStateException("libvirt has no event loop", e);
        }
        Thread.ofPlatform().daemon().name("libvirt-events").start(EventLoop::turn);
        return true;
    }

    /** A turn fails when the file descriptor it looks at was closed meanwhile; the next turn no longer looks at it. */
    private static void turn() {
        while (true) {
            try {
                Library.processEvent();
            } catch (LibvirtException e) {
                LOG.debug("a turn of libvirt's event loop failed", e);
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }
}
