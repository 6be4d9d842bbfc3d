package org.reeve.agent.libvirt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.libvirt.LibvirtException;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to libvirtd, opened again whenever libvirtd went away. A call made meanwhile waits a little. A connection
 * is only closed when no call is using it: libvirt would otherwise read freed memory.
 */
final class Connection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CHECK = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final int KEEPALIVE_SECONDS = 5;
    private static final int KEEPALIVE_MISSES = 3;

    interface Use<T> {
        T with(Link link) throws LibvirtException;
    }

    interface Opened {
        void opened(Link link, boolean again) throws LibvirtException;
    }

    private record Session(Link link, ReentrantReadWriteLock users) {}

    private final String uri;
    private final Opened opened;
    private final Semaphore lost = new Semaphore(0);
    private final ReentrantLock guard = new ReentrantLock();
    private final Condition arrived = guard.newCondition();
    private final Thread keeper;
    private Optional<Session> session = Optional.empty();
    private volatile boolean closed;
    private volatile String trouble = "not connected yet";

    Connection(String uri, Opened opened) {
        this.uri = uri;
        this.opened = opened;
        if (!EventLoop.running()) {
            throw new IllegalStateException("libvirt's event loop does not run");
        }
        this.keeper = Thread.ofPlatform().daemon().name("libvirt-connection").start(this::keep);
    }

    <T> T call(Use<T> use) throws LibvirtException {
        Session current = current();
        while (!current.users().readLock().tryLock()) {
            current = current();
        }
        try {
            return use.with(current.link());
        } finally {
            current.users().readLock().unlock();
        }
    }

    private Session current() {
        guard.lock();
        try {
            long left = PATIENCE.toNanos();
            while (session.isEmpty() && left > 0 && !closed) {
                left = arrived.awaitNanos(left);
            }
            return session.orElseThrow(
                    () -> new HostFault(Fault.GENERAL, "libvirt at " + uri + " does not answer: " + trouble));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostFault(Fault.GENERAL, "interrupted while waiting for libvirt", e);
        } finally {
            guard.unlock();
        }
    }

    private void keep() {
        try {
            for (boolean again = false; !closed; again = true) {
                serve(open(), again);
            }
        } catch (InterruptedException e) {
            LOG.debug("connection to {} ends", uri);
        }
    }

    private void serve(Session now, boolean again) throws InterruptedException {
        try {
            opened.opened(now.link(), again);
            show(Optional.of(now));
            watch(now);
        } catch (LibvirtException e) {
            trouble = e.getMessage();
            LOG.warn("libvirt uri={} was lost while greeting it", uri, e);
            pause(1);
        } finally {
            show(Optional.empty());
            retire(now);
        }
    }

    private Session open() throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                Link link = new Link(uri);
                lost.drainPermits();
                link.registerCloseListener((connect, reason) -> lost.release());
                link.setKeepAlive(KEEPALIVE_SECONDS, KEEPALIVE_MISSES);
                LOG.info("libvirt connected uri={}", uri);
                return new Session(link, new ReentrantReadWriteLock());
            } catch (LibvirtException e) {
                trouble = e.getMessage();
                if (attempt == 0) {
                    LOG.warn("libvirt away uri={} cause={}", uri, e.getMessage());
                }
                pause(attempt);
            }
        }
    }

    /** Full jitter, so that many agents do not come back in step. */
    private static void pause(int attempt) throws InterruptedException {
        long most = Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(attempt, 10));
        Thread.sleep(ThreadLocalRandom.current().nextLong(50, most + 50));
    }

    /** The close event tells at once; asking now and then covers a connection that died without one. */
    private void watch(Session now) throws InterruptedException, LibvirtException {
        while (!closed) {
            if (lost.tryAcquire(CHECK.toMillis(), TimeUnit.MILLISECONDS)
                    || !now.link().isAlive()) {
                LOG.warn("libvirt lost uri={}", uri);
                return;
            }
        }
    }

    private void show(Optional<Session> next) {
        guard.lock();
        try {
            session = next;
            arrived.signalAll();
        } finally {
            guard.unlock();
        }
    }

    /** The lock is kept for ever: nobody may use this connection again. */
    private static void retire(Session old) {
        old.users().writeLock().lock();
        try {
            old.link().close();
        } catch (LibvirtException e) {
            LOG.debug("closing a lost connection failed", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        keeper.interrupt();
        try {
            keeper.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
