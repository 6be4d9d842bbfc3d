package org.reeve.agent.libvirt;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when processes end, the moment they do: also of those that are no children of ours, and before anybody has cleared the dead
 * away. The kernel has descriptors for processes ("pidfd") that can be waited for; one thread waits for all.
 */
final class ProcessEnds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessEnds.class);

    /** The same number on every architecture. */
    private static final int PIDFD_OPEN = 434;

    private static final int CTL_ADD = 1;
    private static final int CTL_DEL = 2;
    private static final int READABLE = 1;
    private static final int MOST_AT_ONCE = 64;
    private static final int FOR_EVER = -1;

    /** The C library's part in it. */
    interface Kernel extends Library {
        Kernel KERNEL = Native.load("c", Kernel.class);

        long syscall(long number, Object... arguments) throws LastErrorException;

        int epoll_create1(int flags) throws LastErrorException;

        int epoll_ctl(int poll, int operation, int descriptor, Pointer event) throws LastErrorException;

        int epoll_wait(int poll, Pointer events, int most, int millis) throws LastErrorException;

        int eventfd(int initial, int flags) throws LastErrorException;

        long write(int descriptor, Pointer data, long length) throws LastErrorException;

        int close(int descriptor) throws LastErrorException;
    }

    /** What the kernel puts into each place of the answer: a mask and what was given; Intel packs the two. */
    private static final int DATA_AT = Platform.isIntel() ? 4 : 8;

    private static final int EVENT_SIZE = DATA_AT + 8;

    private final int poll;
    private final int wake;
    private final Map<Integer, Runnable> watched = new ConcurrentHashMap<>();
    private final Thread thread;

    /** @throws LastErrorException when this kernel has no such descriptors */
    ProcessEnds() {
        close(open(ProcessHandle.current().pid()));
        poll = Kernel.KERNEL.epoll_create1(0);
        wake = Kernel.KERNEL.eventfd(0, 0);
        add(wake);
        thread = Thread.ofPlatform().daemon().name("process-ends").start(this::turn);
    }

    /** @return false when there is no such process any more: then nothing is told */
    boolean watch(long pid, Runnable ended) {
        int descriptor;
        try {
            descriptor = open(pid);
        } catch (LastErrorException gone) {
            return false;
        }
        watched.put(descriptor, ended);
        add(descriptor);
        return true;
    }

    private static int open(long pid) {
        return (int) Kernel.KERNEL.syscall(PIDFD_OPEN, (int) pid, 0);
    }

    private void add(int descriptor) {
        try (Memory event = new Memory(EVENT_SIZE)) {
            event.setInt(0, READABLE);
            event.setLong(DATA_AT, descriptor);
            Kernel.KERNEL.epoll_ctl(poll, CTL_ADD, descriptor, event);
        }
    }

    private void turn() {
        try (Memory events = new Memory((long) EVENT_SIZE * MOST_AT_ONCE)) {
            while (true) {
                int ready = Kernel.KERNEL.epoll_wait(poll, events, MOST_AT_ONCE, FOR_EVER);
                for (int i = 0; i < ready; i++) {
                    int descriptor = (int) events.getLong((long) i * EVENT_SIZE + DATA_AT);
                    if (descriptor == wake) {
                        close(poll);
                        close(wake);
                        return;
                    }
                    ended(descriptor);
                }
            }
        } catch (LastErrorException broken) {
            LOG.error("ends of processes are no longer noticed", broken);
        }
    }

    private void ended(int descriptor) {
        Runnable told = watched.remove(descriptor);
        Kernel.KERNEL.epoll_ctl(poll, CTL_DEL, descriptor, Pointer.NULL);
        close(descriptor);
        try {
            told.run();
        } catch (RuntimeException e) {
            // whoever was to be told has a fault of their own; the others still want to know
            LOG.error("the end of a process could not be told", e);
        }
    }

    private static void close(int descriptor) {
        Kernel.KERNEL.close(descriptor);
    }

    @Override
    public void close() {
        try (Memory one = new Memory(Long.BYTES)) {
            one.setLong(0, 1);
            Kernel.KERNEL.write(wake, one, Long.BYTES);
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watched.keySet().forEach(ProcessEnds::close);
    }
}
